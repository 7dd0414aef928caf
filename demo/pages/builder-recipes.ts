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
      'Put the form for Netlify, which is given beside these lines, into a page of your site: it is found when the site is deployed, and a field that it lacks is refused.',
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

/** Where a page is made, and how pasted code fares there. Each is tried on a page of test/page/site-builders/. */
export interface Site {
  id: string;
  name: string;
  steps: string[];
  /** What cannot work there. */
  limits?: string;
}

export const sites: Site[] = [
  {
    id: 'html',
    name: 'A page I write myself',
    steps: [
      'Copy the folder dist, without npm, to your site as it is: the script loads other files from beside it. massage-booker.classic.js alone holds every step too, in English.',
      'Put the script into the head, and the element where the booking should be. From another origin than the page’s, a module, its files, and any script checked by its hash need the header Access-Control-Allow-Origin of their server. Only the classic script without a hash, in English, does without it.',
    ],
  },
  {
    id: 'wordpress',
    name: 'WordPress',
    steps: [
      'Add a “Custom HTML” block and paste all lines into it, as an administrator or editor.',
      'Exclude massage-booker from plugins that combine, delay or inline scripts.',
    ],
    limits:
      'Authors without the right to unfiltered HTML lose script and element when they save, and so do free plans of WordPress.com: the link between the tags is what stays. A script put into the page itself has no address: the one that is no module still works, in English; the module cannot load its later steps.',
  },
  {
    id: 'squarespace',
    name: 'Squarespace',
    steps: [
      'Add a “Code” block, choose HTML, and paste all lines into it. Plans with JavaScript in code blocks are needed.',
      'The editor shows no scripts while you are logged in: look at the page in a private window.',
    ],
  },
  {
    id: 'webflow',
    name: 'Webflow',
    steps: [
      'Add a “Code Embed” element and paste all lines into it; it shows on the published site.',
      'Or put the script into the site’s custom code, and only the element into the embed.',
    ],
  },
  {
    id: 'wix',
    name: 'Wix',
    steps: [
      'With a paid plan and a domain of your own: add a “Custom Element”, give it the script’s address and the tag name massage-booker, and set the attributes there. It is then part of the page.',
      'Otherwise “Embed HTML”: paste all lines with the script that is no module and has no hash (a module, a hash, or a language other than English needs the header Access-Control-Allow-Origin of your server), and make the frame at least 700 pixels high.',
    ],
    limits:
      '“Embed HTML” is a frame of another origin. There the height does not follow the content; language, font and colours of the page are not known (set lang and theme); forward-query, links to a booking (#booking=…) and buttons elsewhere on the page do not reach it; a window opened by mode="dialog" stays inside the frame; events stay in the frame.',
  },
];
