/** What is measured side by side: the floor, calendars, a whole booking widget, and this one under growing loads. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { arrivy, clinic, type Answer } from './mock.js';

export interface Candidate {
  name: string;
  body: string;
  files: Record<string, string>;
  mock?: (url: URL) => Answer | undefined;
  /** `a >>> b` goes into a's shadow root. It can be used once this is seen. */
  ready: string;
  /** What to press for the next month, and what then reads differently. */
  next?: [press: string, reads: string];
  /** Slots in a month, where it is one candidate under growing loads. */
  load?: number;
  /** A day to press, and what then reads differently. */
  day?: [press: string, reads: string];
}

const require = createRequire(import.meta.url);
const file = (path: string) => readFileSync(path, 'utf8');

/** An ES module with everything in it. @param source imports by the names this project has them under */
async function bundled(source: string): Promise<string> {
  const entry = fileURLToPath(new URL('entry.js', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [
      {
        name: 'entry',
        enforce: 'pre',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? source : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'], fileName: 'entry' },
    },
  });
  const [output] = [built].flat() as { output: { code: string }[] }[];
  return output!.output[0]!.code;
}

const page = (element: string) => `${element}<script type="module" src="/main.js"></script>`;

export async function candidates(): Promise<Candidate[]> {
  const floor = fileURLToPath(new URL('floor.js', import.meta.url));
  const arrivyFile = (path: string) => file(require.resolve(`@arrivy/bookings-widget/dist/${path}`));
  const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));
  const later = readdirSync(dist).find((name) => name.startsWith('massage-booker.steps-'))!;
  const scripts = { '/main.js': file(`${dist}massage-booker.js`), [`/${later}`]: file(`${dist}${later}`) };
  const step = 'massage-booker >>> massage-booker-time-step';
  const month = `${step} >>> massage-booker-month-calendar`;
  const ours = (perDay: number): Candidate => ({
    name: `massage-booker, ${perDay} slots a day`,
    // Months have 25 to 27 days but Sundays.
    load: perDay * 26,
    body: page('<massage-booker src="/clinic.json" service="calm" duration="60"></massage-booker>'),
    files: scripts,
    mock: clinic(perDay),
    ready: `${step} >>> massage-booker-slot-list >>> label.opt`,
    next: [`${month} >>> .calhead button:last-of-type`, `${month} >>> #month`],
    day: [
      `${month} >>> [aria-hidden=false] tr:nth-child(3) td:nth-child(4) button`,
      `${step} >>> massage-booker-slot-list >>> h3`,
    ],
  });
  return [
    { name: 'empty page', body: '<p id="ready">Ready</p>', files: {}, ready: '#ready' },
    {
      name: 'floor: bare Lit, 42 days, 30 slots',
      body: page('<bench-floor></bench-floor>'),
      files: { '/main.js': await bundled(file(floor)) },
      ready: 'bench-floor >>> .slot',
      next: ['bench-floor >>> #next', 'bench-floor >>> h2'],
      day: ['bench-floor >>> .day:nth-child(18)', 'bench-floor >>> h3'],
    },
    {
      name: 'cally',
      body: page('<calendar-date><calendar-month></calendar-month></calendar-date>'),
      files: { '/main.js': await bundled(`import 'cally'`) },
      ready: 'calendar-month >>> button',
      next: ['calendar-date >>> button[part~=next]', 'calendar-month >>> tbody'],
    },
    {
      name: 'flatpickr',
      body: `<link rel="stylesheet" href="/main.css">${page('<input id="date">')}`,
      files: {
        '/main.js': await bundled(`import flatpickr from 'flatpickr'; flatpickr('#date', { inline: true })`),
        '/main.css': file(require.resolve('flatpickr/dist/flatpickr.min.css')),
      },
      ready: '.flatpickr-day',
      next: ['.flatpickr-next-month', '.flatpickr-days'],
    },
    {
      name: 'Arrivy bookings widget',
      body: `<link rel="stylesheet" href="/style.css"><div id="asw"></div><script src="/main.js"></script>
        <script>new ArrivySchedulingWidget({ booking_url: 'b', selector: '#asw', base_url: location.origin + '/api' }).renderInitialBooking()</script>`,
      files: { '/main.js': arrivyFile('bundle.js'), '/style.css': arrivyFile('css/style.css') },
      mock: arrivy,
      ready: '.asw-slot',
      next: ["[data-view='month next']", "[data-view='month current']"],
    },
    ours(30),
    ours(1),
    ours(10),
    ours(80),
  ];
}
