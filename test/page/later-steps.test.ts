/** The later steps of the built script, which are a file of their own: at once, held up, lost, and changed on their way. */
import { expect } from '@open-wc/testing';
import { host, load, step, type Host } from '../helpers/host.js';
import { cleanPage } from '../helpers/mount.js';
import { byRole, queryByRole, textOf } from '../helpers/roles.js';
import { heading, pressButton } from '../helpers/visitor.js';
import { settled, until } from '../helpers/wait.js';

const FIRST = 'What would feel good to you?';
const HELP = /Help me choose/;
const GUIDE = 'Which massage is right for me?';
const FAILED = 'The clinic cannot be reached right now';

const WEBKIT = !/Chrome|Firefox/.test(navigator.userAgent);

let pages = 0;
const engine = Math.random().toString(36).slice(2);

interface Begun extends Host {
  /** What the element said on the page's console. */
  said: string[];
  /** Lets what is held up come. */
  release: () => Promise<unknown>;
}

/** @param how `dist`, or one of those of test/runner/unsteady.mjs @param before what to do with the page before the script comes */
async function begun(
  how: string,
  query = '',
  before: (page: Host) => void = () => undefined,
): Promise<Begun> {
  const page = await host('bare.html');
  const folder = how === 'dist' ? how : `${how}/${engine}-${(pages += 1)}`;
  const said: string[] = [];
  (page.window as unknown as typeof globalThis).console.error = (...line: unknown[]) =>
    said.push(line.join(' '));
  before(page);
  await load(page, { type: 'module', src: `/${folder}/massage-booker.js${query}` });
  return { ...page, said, release: () => fetch(`/${folder}/release`) };
}

/** @returns it when its first step is there */
async function atFirst(how: string, query?: string): Promise<Begun> {
  const page = await begun(how, query);
  await step(FIRST, page);
  return page;
}

/** The files of ours that the page has had, by their names. */
const asked = ({ window }: Host): string[] =>
  window.performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname.replace(/.*\//, ''))
    .filter((name) => name.startsWith('massage-booker'));

/** What has the focus in the page, in whichever shadow root. */
function focusedIn({ document }: Host): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

const isAt = async (page: Host, title: string): Promise<void> => {
  const found = await heading(title, page.document);
  await until(() => focusedIn(page) === found, `the focus at "${title}"`);
};

const waits = (page: Host) =>
  until(() => focusedIn(page)?.textContent === 'Loading…', 'the focus at what says that it loads');

const areThere = (page: Host) =>
  until(() => page.window.customElements.get('massage-booker-guide-step'), 'the later steps');

describe('the later steps', () => {
  cleanPage();

  it('come once the first one is there, and with no second copy of the script, whatever its address', async () => {
    const page = await atFirst('dist', '?version=another');
    await until(() => asked(page).length === 2, 'both files');
    expect(asked(page).join()).to.match(/^massage-booker\.js,massage-booker\.steps-\w+\.js$/);
    await pressButton(HELP, page.document);
    await isAt(page, GUIDE);
    expect(asked(page)).to.have.length(2);
    expect(page.document.querySelector('link'), 'left in the page').to.equal(null);
  });

  it('come once for all elements of a page, and for those to come', async () => {
    const page = await begun('dist', '', ({ document, element }) =>
      document.body.append(element.cloneNode(true)),
    );
    await areThere(page);
    page.document.body.append(page.element.cloneNode(true));
    await until(() => page.document.querySelectorAll('massage-booker').length === 3);
    await settled();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(asked(page)).to.have.length(2);
  });

  it('are those of the script that was first, also where another with all of them comes before they do', async () => {
    const page = await atFirst('held');
    expect(await load(page, { src: '/dist/massage-booker.classic.js' })).to.equal(true);
    expect(page.window.customElements.get('massage-booker-guide-step')).to.equal(undefined);
    await page.release();
    await pressButton(HELP, page.document);
    await isAt(page, GUIDE);
    expect(page.said).to.deep.equal([]);
  });

  it('are not waited for by a dialog that opens before its first step is there', async () => {
    const page = await begun('held', '', ({ element }) => element.setAttribute('mode', 'dialog'));
    await until(() => page.element.shadowRoot?.querySelector('dialog'));
    page.element.show();
    await isAt(page, FIRST);
    const other = byRole('radio', /^60 min/, await until(() => firstGroup(page)));
    other.focus();
    await page.release();
    await areThere(page);
    await settled();
    expect(focusedIn(page)).to.equal(other);
  });

  it('are waited for where they are late: that is said, the room is kept, and the focus follows', async () => {
    const page = await atFirst('held');
    const { height } = page.element.getBoundingClientRect();
    await pressButton(HELP, page.document);
    await waits(page);
    const action = byRole('button', 'Choose a time', page.document);
    expect(action.getAttribute('aria-busy')).to.equal('true');
    expect(action.getAttribute('aria-disabled')).to.equal('true');
    expect(page.element.getBoundingClientRect().height, 'what is below stays').to.be.closeTo(height, 100);
    await page.release();
    await isAt(page, GUIDE);
    expect(action.hasAttribute('aria-busy')).to.equal(false);
  });

  it('may be left again while they are on their way, and take the focus from nothing when they come', async () => {
    const page = await atFirst('held');
    await pressButton(HELP, page.document);
    await waits(page);
    await pressButton('Back', page.document);
    await isAt(page, FIRST);
    const own = page.document.body.appendChild(page.document.createElement('input'));
    own.focus();
    await page.release();
    await areThere(page);
    await settled();
    expect(page.document.activeElement).to.equal(own);
    await pressButton(HELP, page.document);
    await isAt(page, GUIDE);
  });

  it('take the focus from nothing that the visitor went to meanwhile', async () => {
    const page = await atFirst('held');
    await pressButton(HELP, page.document);
    await waits(page);
    const own = page.document.body.appendChild(page.document.createElement('input'));
    own.focus();
    await page.release();
    await heading(GUIDE, page.document);
    await settled();
    expect(page.document.activeElement).to.equal(own);
  });

  it('are what a booking’s link waits for, in the room that is reserved', async () => {
    const ready: string[] = [];
    const page = await begun('held', '', ({ window, element }) => {
      window.location.hash = '#booking=abc';
      element.querySelector('script')!.textContent = JSON.stringify({
        clinic: { timeZone: 'America/Los_Angeles' },
        links: { manage: 'https://clinic.example/manage' },
      });
      element.addEventListener('booking-ready', () => ready.push('ready'));
    });
    await until(() => asked(page).length === 1 && page.element.shadowRoot?.querySelector('[aria-busy=true]'));
    expect(page.element.getBoundingClientRect().height).to.be.greaterThan(300);
    expect(ready).to.deep.equal([]);
    await page.release();
    await areThere(page);
    await until(() => ready.length === 1);
  });

  it('that are lost on their way are asked for again, and nobody notices', async () => {
    const page = await atFirst('lost');
    await pressButton(HELP, page.document);
    await isAt(page, GUIDE);
    expect(page.said).to.deep.equal([]);
  });

  it('that cannot be had are said to be, with the phone and another try, and the page’s owner is told', async () => {
    const page = await atFirst('gone');
    await pressButton(HELP, page.document);
    await isAt(page, FAILED);
    expect(page.said.join()).to.match(/^<massage-booker> massage-booker\.steps-….js cannot be loaded; put/);
    expect(byRole('link', '+15550100', page.document)).to.exist;
    expect(queryByRole('button', 'Choose a time', page.document)).to.equal(undefined);
    await pressButton('Try again', page.document);
    await isAt(page, FAILED);
    expect(page.said).to.have.length(1);
    await pressButton('Back', page.document);
    await isAt(page, FIRST);
  });

  it('that cannot be had are a finding of the doctor', async () => {
    const page = await begun('gone', '', ({ element }) => element.setAttribute('debug', ''));
    await until(() => textOf(page.element).includes('massage-booker.steps-….js cannot be loaded'));
  });

  it('come where scripts are trusted by their nonce alone', async () => {
    const page = await host('nonce.html');
    await step(FIRST, page);
    await pressButton(HELP, page.document);
    await isAt(page, GUIDE);
    // The tests' own server puts a script into every page.
    const refused = page.window.violations!.filter((one) => !one.includes('__web-dev-server'));
    expect(refused).to.deep.equal([]);
  });

  // WebKit holds nothing against a hash here: README says so, and what to do about it.
  it('that are not those the script was built with do not run, but in WebKit', async () => {
    const page = await atFirst('changed');
    await pressButton(HELP, page.document);
    await isAt(page, WEBKIT ? GUIDE : FAILED);
    expect(Boolean(page.window.customElements.get('massage-booker-guide-step'))).to.equal(WEBKIT);
  });
});

/** The lengths of the first massage. */
const firstGroup = (page: Host) => queryByRole('radiogroup', /: length/, page.document);
