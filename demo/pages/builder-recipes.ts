/**
 * What each kind of back end needs of the webmaster: the attributes that name it, and what to do on its side. The embed
 * builder shows them, and README's recipes are made from them.
 */
export interface Question {
  /** Of the element; or a field that goes out with each booking: see `attributesOf`. */
  attribute: string;
  label: string;
  example: string;
}

export interface BackEnd {
  id: string;
  name: string;
  /** Where the address does not tell. */
  preset?: string;
  outcome: string;
  asks: Question[];
  steps: string[];
}

const endpoint = (example: string): Question => ({
  attribute: 'endpoint',
  label: 'Address that takes bookings',
  example,
});

const REQUEST = 'Visitors send a request and are told that you will answer.';

export const backEnds: BackEnd[] = [
  {
    id: 'api',
    name: 'A booking server that knows what is free',
    outcome: 'Visitors see free times only, and are told “booked” when your server says so.',
    asks: [
      {
        attribute: 'src',
        label: 'Address of the clinic document',
        example: 'https://clinic.example/clinic.json',
      },
    ],
    steps: [
      'Run the endpoint of this project, or teach your own server the protocol.',
      'Check it: npm run conformance -- https://clinic.example',
      'Allow your site’s origin to ask it, and HTTPS only.',
    ],
  },
  {
    id: 'json',
    name: 'My own server or script (PHP, Node, …)',
    outcome: REQUEST,
    asks: [endpoint('https://clinic.example/bookings')],
    steps: [
      'Read the body as JSON, and mail it or store it.',
      'Answer 200. With a body that has a status of “confirmed”, the visitor is told so.',
      'On another origin than your site, answer OPTIONS and send Access-Control-Allow-Origin; or choose the preset simple-json, which needs no OPTIONS.',
    ],
  },
  {
    id: 'formspree',
    name: 'Formspree',
    outcome: REQUEST,
    asks: [endpoint('https://formspree.io/f/abcdwxyz')],
    steps: [
      'Make a form at Formspree and copy its address.',
      'Allow your site’s domain in the form’s settings, so that nobody else uses it.',
      'Bookings come by e-mail; answering one writes to the visitor.',
    ],
  },
  {
    id: 'netlify',
    name: 'Netlify Forms',
    preset: 'netlify',
    outcome: REQUEST,
    asks: [
      { attribute: 'endpoint', label: 'Path of any page of your site', example: '/' },
      { attribute: 'form-name', label: 'Name of the form', example: 'booking' },
    ],
    steps: [
      'Put the form below into a page of your site: Netlify finds it when the site is deployed, and takes no field that it lacks.',
      'Your own questions need a field there as well, by their names.',
      'Switch on form detection at Netlify, and deploy.',
    ],
  },
  {
    id: 'web3forms',
    name: 'Web3Forms',
    outcome: REQUEST,
    asks: [
      { attribute: 'endpoint', label: 'Address', example: 'https://api.web3forms.com/submit' },
      { attribute: 'access_key', label: 'Access key', example: '00000000-0000-0000-0000-000000000000' },
    ],
    steps: [
      'Ask Web3Forms for an access key; bookings go to the address it was made for.',
      'The key can be read in your page, so restrict it to your domain.',
    ],
  },
  {
    id: 'zapier',
    name: 'Zapier',
    outcome: REQUEST,
    asks: [endpoint('https://hooks.zapier.com/hooks/catch/123/abc/')],
    steps: [
      'Begin a Zap with “Webhooks by Zapier: Catch Hook” and copy its address.',
      'Send yourself a test booking, then choose its fields in the next step of the Zap.',
      'The hook says yes even while the Zap is off: look at it now and then.',
    ],
  },
  {
    id: 'make',
    name: 'Make',
    outcome: REQUEST,
    asks: [endpoint('https://hook.eu2.make.com/abcdefg')],
    steps: [
      'Begin a scenario with a custom webhook and copy its address. Leave its API key off.',
      'Let it wait for data and send yourself a test booking: from that it learns the fields.',
    ],
  },
  {
    id: 'apps-script',
    name: 'Google Sheets (Apps Script)',
    outcome: REQUEST,
    asks: [endpoint('https://script.google.com/macros/s/AKfy…/exec')],
    steps: [
      'In doPost(e) read JSON.parse(e.postData.contents), append a row, and answer JSON: {"ok":true}, or {"ok":false,"error":"…"} to refuse.',
      'Take a lock (LockService) around it, so that two bookings do not write at once.',
      'Deploy it as a web app that runs as you and is open to “Anyone”.',
    ],
  },
  {
    id: 'wordpress',
    name: 'WordPress',
    outcome: REQUEST,
    asks: [endpoint('https://clinic.example/wp-json/clinic/v1/bookings')],
    steps: [
      'Register a route with register_rest_route that takes POST, with a permission_callback that allows everybody.',
      'In it, wp_mail() or store the JSON, and return a WP_REST_Response.',
      'Leave the route out of your page cache.',
    ],
  },
  {
    id: 'form',
    name: 'Any other form service',
    preset: 'form',
    outcome: REQUEST,
    asks: [endpoint('https://forms.example/abc')],
    steps: [
      'It must take an ordinary form post (urlencoded) from a page of another origin.',
      'Where it wants other names for its fields, say so: field-map=\'{"email":"your-email"}\'.',
    ],
  },
];
