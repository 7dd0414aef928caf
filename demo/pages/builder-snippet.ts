/** The lines a webmaster copies. Pure: from what was chosen to text. */
import type { BackEnd } from './builder-recipes.js';

export interface Choice {
  /** Where the script will be. */
  folder: string;
  file: string;
  /** `sha384-…`; empty where any version will do. */
  integrity: string;
  classic: boolean;
  backEnd: BackEnd;
  /** To the back end's questions; the example stands in for what was left empty. */
  answers: Record<string, string>;
  attributes: Record<string, string>;
  /** Custom properties without their prefix. */
  colours: Record<string, string>;
  phone: string;
  /** Whether a button of the page opens it. */
  openers: boolean;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;' };
const escaped = (text: string): string => text.replace(/[&"<]/g, (char) => ESCAPES[char]!);

/** In double quotes, or in single ones around JSON, so that it can be read. */
export const attribute = (name: string, value: string): string => {
  if (value === '') return name;
  const json = value.startsWith('{') && !value.includes("'");
  return json ? `${name}='${value.replace(/&/g, '&amp;')}'` : `${name}="${escaped(value)}"`;
};

/** Fields of a back end that are no attributes of the element, but go out with each booking. */
const EXTRA = new Set(['form-name', 'access_key']);

/** The element's attributes, in the order they are read */
export function attributesOf({
  backEnd,
  answers,
  attributes,
}: Pick<Choice, 'backEnd' | 'answers' | 'attributes'>): Record<string, string> {
  const all: Record<string, string> = {};
  const extra: Record<string, string> = {};
  for (const { attribute: name, example } of backEnd.asks)
    (EXTRA.has(name) ? extra : all)[name] = answers[name]?.trim() || example;
  if (backEnd.preset) all.preset = backEnd.preset;
  if (Object.keys(extra).length > 0) all['extra-fields'] = JSON.stringify(extra);
  return { ...all, ...attributes };
}

export function snippet(choice: Choice): string {
  const { folder, file, integrity, classic, colours, phone } = choice;
  const src = `${folder.replace(/\/*$/, '')}/${file}`;
  const script = [
    classic ? '<script defer' : '<script type="module"',
    attribute('src', src),
    ...(integrity ? [attribute('integrity', integrity), 'crossorigin="anonymous"'] : []),
  ].join(' ');
  const id: Record<string, string> = choice.openers ? { id: 'booking' } : {};
  const attributes = Object.entries({ ...id, ...attributesOf(choice) }).map(([name, value]) =>
    attribute(name, value),
  );
  const tel = `tel:${phone.replace(/[^+\d]/g, '')}`;
  const style = Object.entries(colours).map(([name, value]) => `    --massage-booker-${name}: ${value};`);
  return [
    `${script}></script>`,
    ...(style.length > 0 ? ['<style>', '  massage-booker {', ...style, '  }', '</style>'] : []),
    `<massage-booker ${attributes.join(' ')}>`,
    `  <a ${attribute('href', tel)}>Call us to book: ${escaped(phone)}</a>`,
    '</massage-booker>',
    ...(choice.openers
      ? ['<button type="button" data-massage-booker="#booking">Book a massage</button>']
      : []),
  ].join('\n');
}

/** Everything that may be sent: the flat fields of the protocol, section 7, and health answers, which go out only on request. */
export const flatFields = [
  'name',
  'email',
  'phone',
  'service',
  'duration',
  'start',
  'start_local',
  'time_zone',
  'practitioner',
  'preference',
  'add_ons',
  'price',
  'notes',
  'consent',
  'locale',
  'page',
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_term',
  'utm_content',
  'reference',
  'idempotency_key',
];
const HEALTH = ['goals', 'areas', 'pressure'];

/**
 * The form that Netlify must find in a page when the site is deployed, with every field that can be sent.
 * @param questions names of the clinic's own
 */
export function netlifySkeleton(formName: string, sendHealth: boolean, questions: string[] = []): string {
  const fields = [...flatFields, ...(sendHealth ? HEALTH : []), ...questions, 'honeypot'];
  return [
    `<form ${attribute('name', formName)} netlify netlify-honeypot="honeypot" hidden>`,
    ...fields.map((name) => `  <input ${attribute('name', name)} />`),
    '  <textarea name="message"></textarea>',
    '</form>',
  ].join('\n');
}
