/** A language nobody speaks: every message bracketed, and 40 % longer by longer words. What stands outside brackets is hard-coded. */
import { expect } from '@open-wc/testing';
import { en } from '../../src/localize/en.js';
import type { Messages } from '../../src/localize/messages.js';
import { everything, plain } from './roles.js';
import { settled } from './wait.js';

const padded = (text: string) => {
  const more = Math.ceil(text.length * 0.4);
  return `⟦${text}${' mmmm'.repeat(more).slice(0, more)}⟧`;
};

/** Each word by itself: long words are what breaks a narrow page. */
const stretched = (text: string) =>
  `⟦${text.replace(/\p{L}{2,}/gu, (word) => word + 'm'.repeat(Math.ceil(word.length * 0.4)))}⟧`;

function pseudo<T>(message: T): T {
  if (typeof message === 'string') return stretched(message) as T;
  if (typeof message === 'function')
    return ((...args: unknown[]) =>
      padded((message as unknown as (...given: unknown[]) => string)(...args))) as T;
  return Object.fromEntries(
    Object.entries(message as object).map(([key, inner]: [string, unknown]) => [key, pseudo(inner)]),
  ) as T;
}

export const words: Messages = { ...pseudo(en), language: 'en' };

/** What the clinic or the visitor wrote, in private use characters that no message holds. */
export const data = (text: string) => `⟪${text}⟫`;
export const clinic = {
  clinic: {
    name: data('Clinic'),
    phone: '+1 555 010 0100',
    address: data('1 Street'),
    timeZone: 'America/Los_Angeles',
  },
  policies: {
    payment: 'clinic' as const,
    cancellationText: data('Call.'),
    privacyUrl: 'https://clinic.example/p',
  },
  consents: [{ id: 'privacy', label: data('Keep'), required: true }],
  fields: [{ name: 'how', label: data('How'), type: 'text' as const }],
  practitioners: [
    { id: 'ana', name: data('Ana'), gender: 'woman' as const, languages: ['es'] },
    { id: 'ben', name: data('Ben'), gender: 'man' as const },
  ],
  addOns: [{ id: 'stones', name: data('Stones'), minutes: 15, price: { amount: '10.00', currency: 'USD' } }],
  services: [
    {
      id: 'pain-relief',
      category: 'therapeutic',
      name: data('Relief'),
      goals: ['pain' as const, 'sleep' as const],
      areas: true,
      consultationMinutes: 15,
      people: 2 as const,
      addOns: ['stones'],
      durations: [
        { minutes: 60, price: { amount: '95.00', currency: 'USD' } },
        { minutes: 90, price: { amount: '130.00', currency: 'USD' } },
      ],
    },
    {
      id: 'calm',
      category: 'spa',
      name: data('Calm'),
      goals: ['relax' as const],
      durations: [{ minutes: 45 }],
    },
  ],
};

/** Written by `Intl` alone: days, times, months, amounts; names of calendars and of a kind of file; what the visitor typed. */
const FORMATTED =
  /\b(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\b|\b(january|february|march|april|may|june|july|august|september|october|november|december|dec)\b|\b[AP]M\b|\b(and|or|Spanish|P[SD]T|M|T|W|F|S)\b|Google|Outlook|\(\.ics\)|ada@visitor\.example/gi;

/** The texts that are shown, and names and hints that are spoken. */
export function texts(element: Element): string[] {
  const found: string[] = [];
  for (const inner of everything(element)) {
    if (!inner.checkVisibility() || inner.matches('style, script') || inner.getRootNode() === document)
      continue;
    for (const node of inner.childNodes)
      if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) found.push(plain(node.textContent));
    for (const name of ['aria-label', 'placeholder', 'title', 'alt', 'aria-roledescription'])
      if (inner.hasAttribute(name)) found.push(plain(inner.getAttribute(name)!));
  }
  return found;
}

/** What is left of a text when messages, data and formatted values are taken out. */
function hardCoded(text: string): string {
  let left = text;
  for (let before = ''; before !== left;) {
    before = left;
    left = left.replace(/⟦[^⟦⟧]*⟧|⟪[^⟪⟫]*⟫/gu, '');
  }
  return /\p{L}{2}/u.test(left.replace(FORMATTED, '')) ? text : '';
}

const around = (node: Node): Element | null =>
  node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** Texts that reach beyond a box which hides that: past its edge nobody can read them. */
function cutOff(element: Element): string[] {
  const found: string[] = [];
  for (const inner of everything(element)) {
    // Said only aloud.
    if (
      !inner.checkVisibility() ||
      inner.closest('.vh, style, [role=status]') ||
      getComputedStyle(inner).clipPath !== 'none'
    )
      continue;
    for (const node of inner.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right, width } = range.getBoundingClientRect();
      // Of what is scaled to nothing WebKit says that it is at the page's corner.
      if (!width) continue;
      for (let at: Element | null = inner; at && at !== document.body; at = around(at)) {
        const box = at.getBoundingClientRect();
        const hides = at === element || !['visible', ''].includes(getComputedStyle(at).overflowX);
        if (hides && (right > box.right + 1 || left < box.left - 1))
          found.push(`${plain(node.textContent)} in ${at.localName}.${at.className}`);
      }
    }
  }
  return found;
}

/** Fails for a word that is no message, and for one that cannot be read. @param at which screen that is */
export async function looks(element: Element, at: string): Promise<void> {
  await settled();
  expect(texts(element).map(hardCoded).filter(Boolean), `hard-coded: ${at}`).to.deep.equal([]);
  expect(cutOff(element), `cut off: ${at}`).to.deep.equal([]);
  const frame = element.getBoundingClientRect();
  const wide = [...everything(element)].filter(
    (inner) =>
      inner.checkVisibility() &&
      !inner.matches('.vh') &&
      inner.getBoundingClientRect().right > frame.right + 1,
  );
  expect(
    wide.map((inner) => `${inner.localName}.${inner.className}`),
    `beyond the frame: ${at}`,
  ).to.deep.equal([]);
}
