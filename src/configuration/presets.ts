/** What kinds of back end there are without the protocol, and how each wants its post (section 7 of the protocol). */
const JSON_TYPE = 'application/json';
const FORM = 'application/x-www-form-urlencoded';

export interface Preset {
  type: string;
  /** Addresses that tell; Netlify's and most of WordPress's are the clinic's own. */
  address?: RegExp;
  /** Flat fields in words, rather than the protocol's own JSON. */
  flat?: boolean;
  /** A success says so in JSON: a page of HTML in its place is no success that is known of. */
  answers?: boolean;
  /** It takes a request and then leads elsewhere: to a page of thanks, or to where the answer lies. */
  leads?: boolean;
  /** The service's name for the field that only programs fill in. */
  honeypot?: string;
  /** A constant that it refuses to work without, and where that is found. */
  needs?: [field: string, mend: string];
}

export const presets = {
  json: { type: JSON_TYPE },
  form: { type: FORM, flat: true, leads: true },
  'simple-json': { type: 'text/plain' },
  formspree: {
    type: JSON_TYPE,
    flat: true,
    answers: true,
    address: /^https?:\/\/(www\.)?formspree\.io\//,
    honeypot: '_gotcha',
  },
  netlify: {
    type: FORM,
    flat: true,
    leads: true,
    needs: [
      'form-name',
      'the name of the form in your page, such as extra-fields=\'{"form-name":"booking"}\'',
    ],
  },
  web3forms: {
    type: JSON_TYPE,
    flat: true,
    answers: true,
    address: /^https?:\/\/api\.web3forms\.com\//,
    needs: ['access_key', 'your key, such as extra-fields=\'{"access_key":"…"}\''],
  },
  // These answer no preflight.
  zapier: { type: FORM, flat: true, address: /^https?:\/\/hooks\.zapier\.com\// },
  make: { type: FORM, flat: true, address: /^https?:\/\/hook\.([\w-]+\.)?(make|integromat)\.com\// },
  'apps-script': {
    type: 'text/plain',
    answers: true,
    leads: true,
    address: /^https?:\/\/script\.google\.com\//,
  },
  wordpress: { type: JSON_TYPE, address: /\/wp-json\// },
} satisfies Record<string, Preset>;

export type PresetName = keyof typeof presets;

export const presetNames = Object.keys(presets) as PresetName[];

export const presetOf = (endpoint: string): PresetName =>
  presetNames.find((name) => (presets[name] as Preset).address?.test(endpoint)) ?? 'json';
