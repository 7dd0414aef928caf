/** What the page around the element says: time zone, language, and the buttons that lead to it. */
import { bad, good, note, type Finding } from './finding.js';
import type { Patient } from './patient.js';

export const checkZone = ({ settings, setup }: Patient): Finding[] => {
  if (!settings || !setup) return [];
  if (!setup.timeZoneKnown)
    return [
      bad(
        `Nobody said in which time zone the clinic is: times are taken to be in the visitor’s own (${setup.visitorTimeZone}).`,
        'Add time-zone="…" to the element, such as time-zone="America/Los_Angeles", or clinic.timeZone to the document.',
      ),
    ];
  return [good(`Times are the clinic’s: ${setup.timeZone}.`)];
};

export const checkLanguage = ({ locale, setup }: Patient): Finding[] => {
  if (!setup) return [];
  const page = new Intl.Locale(locale).language;
  const spoken = new Intl.Locale(setup.messages.language).language;
  if (page === spoken) return [good(`It speaks the page’s language: ${locale}.`)];
  return [
    note(
      `The page is in “${locale}”, and the booking speaks “${setup.messages.language}”.`,
      'Give its words by the messages property; or, if the page’s language is another, correct lang on the html element.',
    ),
  ];
};

/** Buttons anywhere on the page that open this element, or were meant to. */
export const checkOpeners = ({ element, settings }: Patient): Finding[] =>
  [...document.querySelectorAll<HTMLElement>('[data-massage-booker]')].flatMap((opener) => {
    const target = opener.dataset.massageBooker ?? '';
    const named = `The button “${opener.textContent.trim()}”`;
    // Without one it opens every element.
    if (target && (!isSelector(target) || !document.querySelector(target)))
      return [
        bad(
          `${named} leads to ${target}, which is not on this page.`,
          'Write the id of the element, such as data-massage-booker="#booking".',
        ),
      ];
    if (target && !element.matches(target)) return [];
    const { service } = opener.dataset;
    const ids = settings?.catalogue.services.map(({ id }) => id) ?? [];
    return service && !ids.includes(service)
      ? [bad(`${named} names the service “${service}”, which is unknown.`, `Use one of ${ids.join(', ')}.`)]
      : [];
  });

const isSelector = (text: string): boolean => {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
};
