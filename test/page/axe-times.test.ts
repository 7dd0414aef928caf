/** axe-core finds nothing on the time step as a month, whatever its state: axe-list.test.ts has the list. */
import { cleanInEvery, type State } from '../helpers/axe.js';
import { clinic, clinicWith } from '../helpers/clinic.js';
import { cleanPage } from '../helpers/mount.js';
import { allByRole, byRole } from '../helpers/roles.js';
import { StubGateway } from '../helpers/stub-gateway.js';
import { check, heading, pressButton, spoken } from '../helpers/visitor.js';
import { findByRole, until } from '../helpers/wait.js';

const two = (value: number) => String(value).padStart(2, '0');
const usd = { amount: '25.00', currency: 'USD' };

const rich = clinicWith({
  services: clinic.services.map((service) => ({ ...service, people: 2 as const })),
  addOns: [{ id: 'stones', name: 'Hot stones', minutes: 15, price: usd }],
  practitioners: [
    { id: 'ana', name: 'Ana', gender: 'woman', languages: ['en', 'es'] },
    { id: 'ben', name: 'Ben', gender: 'man', languages: ['en'] },
  ],
});

const gatewayWith = (change: Partial<StubGateway>) => Object.assign(new StubGateway(), change);
const select = async (name: string, value: string) => {
  const list = await findByRole<HTMLSelectElement>('combobox', name);
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
};

const long = Array.from(
  { length: 200 },
  (_, index) => `${two(7 + Math.floor(index / 12))}:${two((index % 12) * 5)}`,
);

const states: Record<string, () => State> = {
  skeleton: () => ({
    gateway: gatewayWith({ wait: new Promise(() => undefined) }),
    seen: () => findByRole('table', 'December 2026'),
  }),
  'an empty month': () => ({
    gateway: new StubGateway(),
    seen: async () => {
      await findByRole('radio', /^9:00 AM/);
      await pressButton('Next month');
      await findByRole('radio', /^11:00 AM/);
      await pressButton('Next month');
      await heading('February 2027 has no free times');
    },
  }),
  'no times at all': () => ({
    gateway: gatewayWith({ times: {} }),
    seen: () => heading('December 2026 has no free times'),
  }),
  'a month that is fully booked': () => ({
    gateway: gatewayWith({ times: { '2027-01-05': ['11:00'] } }),
    seen: async () => {
      await findByRole('radio', /^11:00 AM/);
      await pressButton('Previous month');
      await heading('December 2026 has no free times');
      await findByRole('button', 'Wednesday, December 2, fully booked');
    },
  }),
  failure: () => ({
    gateway: gatewayWith({ broken: new Error('no answer') }),
    seen: () => findByRole('alert'),
  }),
  '200 times a day': () => ({
    gateway: gatewayWith({ times: { '2026-12-02': long } }),
    seen: () => findByRole('radio', /^7:00 AM/),
  }),
  'a chosen time that was lost': () => {
    const gateway = new StubGateway();
    return {
      gateway,
      seen: async () => {
        await check('radio', /^2:00 PM/);
        gateway.times = { '2026-12-02': ['09:00'] };
        window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
        await until(() => spoken() === 'Your time is no longer free.');
        await findByRole('radio', /^9:00 AM/);
      },
    };
  },
  'wishes with a second choice': () => ({
    gateway: { book: () => Promise.reject(new Error('unused')) },
    seen: async () => {
      await check('radio', /^9:30 AM/);
      await check('radio', /^Second choice/);
      await check('radio', /^10:00 AM/);
      await findByRole('button', 'No second choice');
    },
  }),
  'additions, two, and a wish that is not granted': () => ({
    clinic: rich,
    gateway: gatewayWith({ who: () => ['ana'] }),
    seen: async () => {
      await check('checkbox', /^Hot stones/);
      await select('Who is coming', 'pain-relief:60');
      await select('Therapist', ':man');
      await findByRole('radio', /^9:00 AM/);
      await until(() => byRole('combobox', 'The second massage'));
    },
  }),
  'right to left': () => ({
    dir: 'rtl',
    gateway: new StubGateway(),
    seen: () => findByRole('radio', /^9:00 AM/),
  }),
  'right to left, in Arabic': () => ({
    attributes: { lang: 'ar' },
    dir: 'rtl',
    gateway: new StubGateway(),
    seen: () => until(() => allByRole('radio', /ديسمبر/).length > 0),
  }),
  'a folded month at 320 px': () => ({
    width: 320,
    gateway: new StubGateway(),
    seen: async () => {
      await pressButton('Thursday, December 3, 2 times available');
      await findByRole('button', 'Show the whole month');
    },
  }),
  'the whole month and 200 times at 320 px': () => ({
    width: 320,
    gateway: gatewayWith({ times: { '2026-12-02': long } }),
    seen: async () => {
      await pressButton('Wednesday, December 2, 200 times available');
      await pressButton('Show the whole month');
      await findByRole('button', 'Thursday, December 3, fully booked');
    },
  }),
};

describe('axe-core finds nothing on the month and its times', () => {
  cleanPage();
  cleanInEvery(states);
});
