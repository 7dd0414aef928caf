/** The later steps of the built script, which are a file of their own: at once, late, lost, and changed on their way. */
import { expect } from '@open-wc/testing';
import { host, load, step, type Host } from '../helpers/host.js';
import { cleanPage } from '../helpers/mount.js';
import { byRole, queryByRole, textOf } from '../helpers/roles.js';
import { heading, pressButton } from '../helpers/visitor.js';
import { until } from '../helpers/wait.js';

const FIRST = 'What would feel good to you?';
const HELP = /Help me choose/;
const GUIDE = 'Which massage is right for me?';
const FAILED = 'The clinic cannot be reached right now';

const WEBKIT = !/Chrome|Firefox/.test(navigator.userAgent);

let pages = 0;
const engine = Math.random().toString(36).slice(2);

/** @param how `dist`, or one of those of test/runner/unsteady.mjs */
async function begun(how: string, query = ''): Promise<Host> {
  const page = await host('bare.html');
  const folder = how === 'dist' ? how : `${how}/${engine}-${(pages += 1)}`;
  await load(page, { type: 'module', src: `/${folder}/massage-booker.js${query}` });
  await step(FIRST, page);
  return page;
}

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

/** What the element says on the page's console while `work` goes on. */
async function said({ window }: Host, work: () => Promise<unknown>): Promise<string[]> {
  const lines: string[] = [];
  const { console } = window as unknown as typeof globalThis;
  const original = console.error;
  console.error = (...line: unknown[]) => lines.push(line.join(' '));
  await work();
  console.error = original;
  return lines;
}

describe('the later steps', () => {
  cleanPage();

  it('come once the first one is there, and with no second copy of the script, whatever its address', async () => {
    const page = await begun('dist', '?version=another');
    await until(() => asked(page).length === 2, 'both files');
    expect(asked(page)).to.match(/^massage-booker\.js,massage-booker\.steps-\w+\.js$/);
    await pressButton(HELP, page.document);
    await isAt(page, GUIDE);
    expect(asked(page)).to.have.length(2);
    expect(page.document.querySelector('link'), 'left in the page').to.equal(null);
  });

  it('are waited for where they are slow: the action says that something goes on, and the focus follows', async () => {
    const page = await begun('slow');
    const { height } = page.element.getBoundingClientRect();
    await pressButton(HELP, page.document);
    const action = await until(() => queryByRole('button', 'Choose a time', page.document));
    await until(() => action.getAttribute('aria-busy') === 'true', 'busy');
    expect(action.getAttribute('aria-disabled')).to.equal('true');
    expect(page.element.getBoundingClientRect().height, 'what is below stays').to.be.closeTo(height, 100);
    await isAt(page, GUIDE);
    expect(action.hasAttribute('aria-busy')).to.equal(false);
  });

  it('may be left again while they are on their way', async () => {
    const page = await begun('slow');
    await pressButton(HELP, page.document);
    await pressButton('Back', page.document);
    await isAt(page, FIRST);
    await until(() => page.window.customElements.get('massage-booker-guide-step'), 'they came');
    await isAt(page, FIRST);
    await pressButton(HELP, page.document);
    await isAt(page, GUIDE);
  });

  it('that are lost on their way are asked for again, and nobody notices', async () => {
    const page = await begun('lost');
    await pressButton(HELP, page.document);
    await isAt(page, GUIDE);
  });

  it('that cannot be had are said to be, with the phone and another try, and the page’s owner is told', async () => {
    const page = await begun('gone');
    const lines = await said(page, async () => {
      await pressButton(HELP, page.document);
      await isAt(page, FAILED);
    });
    expect(lines.join()).to.match(/massage-booker\.steps-….js cannot be loaded \(.+\); put the one/);
    expect(byRole('link', '+15550100', page.document)).to.exist;
    expect(queryByRole('button', 'Choose a time', page.document)).to.equal(undefined);
    await pressButton('Try again', page.document);
    await isAt(page, FAILED);
    await pressButton('Back', page.document);
    await isAt(page, FIRST);
  });

  it('that cannot be had are a finding of the doctor', async () => {
    const page = await begun('gone');
    page.element.debug = true;
    await until(
      () =>
        textOf(page.element).includes('The steps after the times could not be loaded, so nobody can book.'),
      'the finding',
    );
  });

  // WebKit holds nothing against a hash here: README says so, and what to do about it.
  it('that are not those the script was built with do not run, but in WebKit', async () => {
    const page = await begun('changed');
    await pressButton(HELP, page.document);
    await isAt(page, WEBKIT ? GUIDE : FAILED);
    expect(Boolean(page.window.customElements.get('massage-booker-guide-step'))).to.equal(WEBKIT);
  });
});
