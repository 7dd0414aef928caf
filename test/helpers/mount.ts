/** Puts the element on the page, and takes everything away after each test. */
import '../../src/define.js';
import { tags } from '../../src/massage-booker.steps.js';
import { register } from '../../src/register.js';
import type { BookingGateway, ClinicDocument, MassageBooker } from '../../src/index.js';
import { clinic, NOW } from './clinic.js';
import { settled, until } from './wait.js';

export interface Given {
  attributes?: Record<string, string>;
  /** The element's children, as a webmaster would write them. */
  children?: string;
  /** `null`: none at all. */
  clinic?: ClinicDocument | null;
  gateway?: BookingGateway | null;
  properties?: Partial<MassageBooker>;
  /** Where to put it; the page's body unless given. */
  into?: Node;
}

// As they are a moment after the first step: test/page/later-steps.test.ts has them late.
register(tags);

const mounted = new Set<Element>();
const realNow = Date.now;

/** In a test file's top suite: a clean page and the clinic's clock for every test. */
export function cleanPage(): void {
  beforeEach(() => {
    // WebKit refuses more than a hundred of these in ten seconds.
    if (history.state !== null) history.replaceState(null, '');
    Date.now = () => NOW;
  });
  afterEach(async () => {
    for (const element of mounted) element.remove();
    mounted.clear();
    Date.now = realNow;
    await settled();
  });
}

/** Removed after the test, too. */
export function put<T extends Element>(element: T, into: Node = document.body): T {
  mounted.add(element);
  into.appendChild(element);
  return element;
}

export function create({ attributes = {}, children = '', ...given }: Given): MassageBooker {
  const element = document.createElement('massage-booker');
  // Entries add up over the files that share a tab, and past fifty Chromium prunes some that tests go back to. Tests of the
  // history turn it on.
  for (const [name, value] of Object.entries({ history: 'off', ...attributes }))
    element.setAttribute(name, value);
  element.innerHTML = children;
  element.clinic = given.clinic === undefined ? clinic : given.clinic;
  element.gateway = given.gateway ?? null;
  return Object.assign(element, given.properties);
}

/** Resolves when its first step is there. */
export async function mount(given: Given): Promise<MassageBooker> {
  const element = create(given);
  put(element, given.into);
  await until(() => element.shadowRoot?.querySelector('.body > *, slot'), 'the first step');
  await element.updateComplete;
  return element;
}

/** Collects what is said on the console while `work` goes on; the page would fail the test for it. */
export async function consoleErrors(work: () => Promise<unknown>): Promise<string[]> {
  const original = console.error;
  const said: string[] = [];
  console.error = (...args: unknown[]) => said.push(args.map(String).join(' '));
  try {
    await work();
  } finally {
    console.error = original;
  }
  return said;
}
