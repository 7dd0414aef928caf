/** What kind of back end a form's address is (section 7 of the protocol). */
export const presetNames = [
  'json',
  'form',
  'simple-json',
  'formspree',
  'netlify',
  'web3forms',
  'zapier',
  'make',
  'apps-script',
  'wordpress',
] as const;
export type PresetName = (typeof presetNames)[number];

/** Addresses that tell; Netlify's and most of WordPress's are the clinic's own. */
const known: readonly [RegExp, PresetName][] = [
  [/^https?:\/\/(www\.)?formspree\.io\//, 'formspree'],
  [/^https?:\/\/api\.web3forms\.com\//, 'web3forms'],
  [/^https?:\/\/hooks\.zapier\.com\//, 'zapier'],
  [/^https?:\/\/hook\.([\w-]+\.)?(make|integromat)\.com\//, 'make'],
  [/^https?:\/\/script\.google\.com\//, 'apps-script'],
  [/\/wp-json\//, 'wordpress'],
];

export const presetOf = (endpoint: string): PresetName =>
  known.find(([address]) => address.test(endpoint))?.[1] ?? 'json';
