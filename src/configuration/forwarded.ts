/** What the page's address says of the visitor and of what they come for, under the names of other booking widgets. */
import type { Field } from '../booking/catalogue.js';
import type { Details } from '../booking/draft.js';

/** Ours → theirs, at Cal.com, Calendly, Acuity and Easy!Appointments. The first one given counts. */
const names = {
  name: 'name',
  email: 'email',
  phone: 'phone phone_number attendeePhoneNumber smsReminderNumber',
  notes: 'notes',
  service: 'service appointmentType appointmentType[]',
  duration: 'duration',
  practitioner: 'practitioner provider calendarID',
  date: 'date datetime',
};

export type Forwarded = Record<keyof typeof names, string> & { answers: Details['answers'] };

/**
 * @param query `?name=…`; '' for what it does not say
 * @param fields the clinic's own questions: by name as at Cal.com, `field:NAME` as at Acuity, `aN` as at Calendly
 */
export function forwarded(query: string, fields: readonly Field[] = []): Forwarded {
  const given = new URLSearchParams(query);
  const first = (theirs: string) =>
    theirs
      .split(' ')
      .map((name) => given.get(name))
      .find(Boolean) ?? '';
  const all = Object.fromEntries(
    Object.entries(names).map(([ours, theirs]) => [ours, first(theirs)]),
  ) as Record<keyof typeof names, string>;
  all.name ||= `${first('first_name firstName')} ${first('last_name lastName')}`.trim();
  const answers: Record<string, string | boolean> = {};
  fields.forEach(({ name, type, options }, index) => {
    // What has one of our names is said of the person.
    const said = first(`${name in all ? '' : name} field:${name} a${index + 1}`);
    const checkbox = type === 'checkbox';
    if (checkbox ? /^(true|1|yes)$/.test(said) : type === 'select' ? options.includes(said) : said)
      answers[name] = checkbox || said.slice(0, type === 'textarea' ? 5000 : 200);
  });
  return { ...all, answers };
}

/** `utm_source=…` → `source`: of a campaign, not of a person. Undefined where there is none. */
export function utmOf(query: string): Record<string, string> | undefined {
  const found = [...new URLSearchParams(query)].flatMap(([key, value]) => {
    const name = /^utm_(\w{1,30})$/.exec(key)?.[1];
    return name && value ? [[name, value.slice(0, 200)]] : [];
  });
  return found.length ? (Object.fromEntries(found) as Record<string, string>) : undefined;
}
