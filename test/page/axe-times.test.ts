/** axe-core finds nothing on the time step, whatever its state. */
import { expect } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type axe from 'axe-core';
import { clinic, clinicWith } from '../helpers/clinic.js';
import { cleanPage, mount, put, type Given } from '../helpers/mount.js';
import { byRole } from '../helpers/roles.js';
import { StubGateway } from '../helpers/stub-gateway.js';
import { check, heading, pressButton } from '../helpers/visitor.js';
import { findByRole, until } from '../helpers/wait.js';

const { axe: checker } = globalThis as unknown as { axe: typeof axe };
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

async function nothingFound(element: Element): Promise<void> {
  for (const animation of element.getAnimations({ subtree: true })) animation.finish();
  const { violations, passes } = await checker.run(element, { resultTypes: ['violations'] });
  expect(passes.length, 'rules that looked at something').to.be.greaterThan(5);
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`),
  ).to.deep.equal([]);
}

const gatewayWith = (change: Partial<StubGateway>) => Object.assign(new StubGateway(), change);
const select = async (name: string, value: string) => {
  const list = await findByRole<HTMLSelectElement>('combobox', name);
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
};

interface State extends Given {
  width?: number;
  dir?: string;
  seen: () => Promise<unknown>;
}

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
  failure: () => ({
    gateway: gatewayWith({ broken: new Error('no answer') }),
    seen: () => findByRole('alert'),
  }),
  '200 times a day': () => ({
    gateway: gatewayWith({ times: { '2026-12-02': long } }),
    seen: () => findByRole('radio', /^7:00 AM/),
  }),
  'a list': () => ({
    attributes: { view: 'list' },
    gateway: new StubGateway(),
    seen: () => findByRole('button', 'More days'),
  }),
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
  'a folded month at 320 px': () => ({
    width: 320,
    gateway: new StubGateway(),
    seen: async () => {
      await pressButton('Thursday, December 3, 2 times available');
      await findByRole('button', 'Show the whole month');
    },
  }),
};

describe('axe-core finds nothing on the times', () => {
  cleanPage();
  for (const [name, state] of Object.entries(states))
    for (const theme of ['light', 'dark'])
      it(`${name}, ${theme}`, async () => {
        const { seen, width, dir, ...given } = state();
        const page = put(document.createElement('div'));
        page.style.width = width ? `${width}px` : '1000px';
        page.dir = dir ?? 'ltr';
        page.style.background = theme === 'dark' ? '#17191a' : '#fff';
        const element = await mount({
          ...given,
          attributes: { theme, service: 'pain-relief', duration: '60', ...given.attributes },
          into: page,
        });
        await seen();
        await nothingFound(element);
      }).timeout(30_000);
});
