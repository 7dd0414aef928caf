/** axe-core finds nothing on the list of times, whatever its state: axe-times.test.ts has the month. */
import { cleanInEvery, type State } from '../helpers/axe.js';
import { cleanPage } from '../helpers/mount.js';
import { allByRole } from '../helpers/roles.js';
import { StubGateway } from '../helpers/stub-gateway.js';
import { check, heading, pressButton } from '../helpers/visitor.js';
import { findByRole, until } from '../helpers/wait.js';

const list = { view: 'list' };
const gatewayWith = (change: Partial<StubGateway>) => Object.assign(new StubGateway(), change);
const wishes = () => ({ book: () => Promise.reject(new Error('unused')) });

const states: Record<string, () => State> = {
  skeleton: () => ({
    gateway: gatewayWith({ wait: new Promise(() => undefined) }),
    seen: () => findByRole('button', 'Show the calendar'),
  }),
  'the next days': () => ({
    gateway: new StubGateway(),
    seen: () => findByRole('button', 'More days'),
  }),
  empty: () => ({
    gateway: gatewayWith({ times: {} }),
    seen: () => heading('December 2026 has no free times'),
  }),
  failure: () => ({
    gateway: gatewayWith({ broken: new Error('no answer') }),
    seen: () => findByRole('button', 'Try again'),
  }),
  'more days that could not be had': () => {
    const gateway = new StubGateway();
    // January is there by itself, March never.
    gateway.times = { '2026-12-02': ['09:00'] };
    const { availability } = gateway;
    gateway.availability = (question) =>
      question.from < '2027-02-01'
        ? availability.call(gateway, question)
        : Promise.reject(new Error('no answer'));
    return {
      gateway,
      seen: async () => {
        await pressButton('More days');
        await findByRole('button', 'Try again');
        await findByRole('radio', /^9:00 AM/);
      },
    };
  },
  'times to wish for': () => ({
    gateway: wishes(),
    seen: async () => {
      await check('radio', /^9:30 AM, Tuesday, December 1/);
      await findByRole('radio', /^Second choice/);
    },
  }),
  'times to wish for at 320 px': () => ({
    width: 320,
    gateway: wishes(),
    seen: () => findByRole('radio', /^9:30 AM, Tuesday, December 1/),
  }),
  'right to left, in Arabic': () => ({
    attributes: { lang: 'ar' },
    dir: 'rtl',
    gateway: new StubGateway(),
    seen: () => until(() => allByRole('radio', /ديسمبر/).length > 0),
  }),
};

describe('axe-core finds nothing on the list of times', () => {
  cleanPage();
  cleanInEvery(
    Object.fromEntries(
      Object.entries(states).map(([name, state]) => [
        name,
        () => {
          const { attributes, ...given } = state();
          return { ...given, attributes: { ...list, ...attributes } };
        },
      ]),
    ),
  );
});
