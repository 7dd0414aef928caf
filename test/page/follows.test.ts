/** The page's direction, font and colours, as they are and as they change while the element is there. */
import { expect } from '@open-wc/testing';
import type { MassageBooker } from '../../src/index.js';
import { contrast } from '../helpers/contrast.js';
import { cleanPage, create, mount, put } from '../helpers/mount.js';
import { byRole, everything } from '../helpers/roles.js';
import { StubGateway } from '../helpers/stub-gateway.js';
import { pressButton } from '../helpers/visitor.js';
import { findByRole, until } from '../helpers/wait.js';

const LIGHT = 'rgb(255, 255, 255)';
const DARK = 'rgb(23, 25, 26)';

const frameOf = (element: MassageBooker) => element.shadowRoot!.querySelector('.frame')!;
const surface = (element: MassageBooker) => getComputedStyle(frameOf(element)).backgroundColor;
const titleStyle = () => getComputedStyle(byRole('heading', 'What would feel good to you?'));

/** Puts rules on the page for as long as the test lasts, and takes back what it did to the document's element. */
function style(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

describe('the look of the page', () => {
  cleanPage();
  afterEach(() => {
    document.adoptedStyleSheets = [];
    document.documentElement.removeAttribute('dir');
    document.querySelector('meta[name="color-scheme"]')?.remove();
  });

  it('turns round when the page does, arrows and all', async () => {
    const element = await mount({ gateway: new StubGateway(), attributes: { service: 'calm' } });
    await findByRole('radio', /^9:00 AM/);
    const later = () => byRole('button', 'Next month');
    const side = () =>
      Math.sign(later().getBoundingClientRect().x - byRole('table').getBoundingClientRect().x - 50);
    const arrow = () => getComputedStyle(later().querySelector('svg')!).transform;
    expect([side(), arrow()]).to.deep.equal([1, 'none']);
    document.documentElement.dir = 'rtl';
    await until(() => side() === -1);
    expect(arrow()).to.equal('matrix(-1, 0, 0, 1, 0, 0)');
    element.dir = 'ltr';
    await until(() => side() === 1);
    expect(arrow()).to.equal('none');
  });

  it('goes dark and light with whatever is around it, at once', async () => {
    style('.night { color-scheme: dark } .day { color-scheme: light }');
    const section = put(document.createElement('section'));
    const element = await mount({ gateway: new StubGateway(), into: section });
    expect(surface(element)).to.equal(LIGHT);
    section.className = 'night';
    expect(surface(element)).to.equal(DARK);
    expect(contrast(titleStyle().color, surface(element))).to.be.greaterThan(7);
    section.className = 'day';
    expect(surface(element)).to.equal(LIGHT);
  });

  it('follows the scheme a page declares in its head', async () => {
    const element = await mount({ gateway: new StubGateway() });
    const meta = document.head.appendChild(document.createElement('meta'));
    meta.name = 'color-scheme';
    meta.content = 'dark';
    await until(() => surface(element) === DARK);
    meta.content = 'light';
    await until(() => surface(element) === LIGHT);
  });

  for (const [theme, color, other] of [
    ['light', LIGHT, 'dark'],
    ['dark', DARK, 'light'],
  ] as const)
    it(`is ${theme} when it is told to, also where a reset sweeps the page`, async () => {
      style(`:root { color-scheme: ${other} } * { all: unset } massage-booker { color-scheme: ${other} }`);
      const element = await mount({ gateway: new StubGateway(), attributes: { theme } });
      expect(surface(element)).to.equal(color);
      element.removeAttribute('theme');
      await element.updateComplete;
      expect(surface(element)).not.to.equal(color);
    });

  it('is never without its colour, not even before the first step', async () => {
    style(':root { color-scheme: dark }');
    // An answer that takes seconds: see web-test-runner.config.mjs.
    const waiting = put(create({ clinic: null, attributes: { src: '/src/lang/de.js' } }));
    await waiting.updateComplete;
    expect(frameOf(waiting).getAttribute('aria-busy')).to.equal('true');
    expect(surface(waiting)).to.equal(DARK);
    expect(frameOf(waiting).getBoundingClientRect().height).to.be.at.least(innerHeight);
  });

  it('takes the font of its place, and another when that changes; none of the tricks played with text', async () => {
    style(`.shouting { text-transform: uppercase; letter-spacing: 0.3em; word-spacing: 1em; line-height: 3; text-align: center;
      text-indent: 2em; font-style: italic; font-weight: 900; white-space: pre; text-shadow: 1px 1px red; hyphens: auto }`);
    const section = put(document.createElement('section'));
    section.style.fontFamily = 'serif';
    const element = await mount({ gateway: new StubGateway(), into: section });
    expect(titleStyle().fontFamily).to.equal('serif');
    section.style.fontFamily = 'monospace';
    expect(titleStyle().fontFamily).to.equal('monospace');
    const looks = () =>
      [...everything(element)].map((inner) => {
        const { textTransform, letterSpacing, wordSpacing, lineHeight, textAlign } = getComputedStyle(inner);
        const { textIndent, fontStyle, fontWeight, whiteSpace, textShadow } = getComputedStyle(inner);
        return [
          ...[textTransform, letterSpacing, wordSpacing, lineHeight, textAlign],
          ...[textIndent, fontStyle, fontWeight, whiteSpace, textShadow],
        ].join();
      });
    const before = looks();
    section.className = 'shouting';
    expect(looks()).to.deep.equal(before);
  });

  it('sets titles in the page’s headings’ font where it is told so, and only titles', async () => {
    style('massage-booker { --massage-booker-title-font: monospace; --massage-booker-title-weight: 400 }');
    await mount({ gateway: new StubGateway() });
    expect([titleStyle().fontFamily, titleStyle().fontWeight]).to.deep.equal(['monospace', '400']);
    expect(getComputedStyle(await findByRole('heading', 'Pain relief')).fontFamily).not.to.equal('monospace');
    await pressButton(/Help me choose/);
    expect(
      getComputedStyle(await findByRole('heading', 'Which massage is right for me?')).fontFamily,
    ).to.equal('monospace');
  });

  it('has square corners everywhere where controls have them', async () => {
    const element = await mount({ gateway: new StubGateway() });
    for (const none of ['0px', '0']) {
      style(`massage-booker { --massage-booker-radius: ${none} }`);
      expect(getComputedStyle(frameOf(element)).borderRadius, none).to.equal('0px');
    }
    style('massage-booker { --massage-booker-radius: 10px }');
    expect(getComputedStyle(frameOf(element)).borderRadius).to.equal('18px');
  });
});
