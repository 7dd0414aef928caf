/** Whatever accent a webmaster picks, every text stays readable, and what is chosen stays visible. */
import { expect } from '@open-wc/testing';
import type { MassageBooker } from '../../src/index.js';
import { random } from '../booking/helpers/random.js';
import { behind, contrast } from '../helpers/contrast.js';
import { cleanPage, mount } from '../helpers/mount.js';
import { everything } from '../helpers/roles.js';
import { StubGateway } from '../helpers/stub-gateway.js';
import { check, chooseMassage, chooseTime, giveDetails, heading, pressButton } from '../helpers/visitor.js';
import { findByRole, settled } from '../helpers/wait.js';

const next = random(5);
const ACCENTS = [
  ...['#ffff00', '#ffffff', '#000000', '#0000ff', '#ff0000', '#00ff00', '#757575', '#767676'],
  ...Array.from({ length: 200 }, () => `#${(next() * 2 ** 24).toString(16).split('.')[0]!.padStart(6, '0')}`),
];
/** Pairs that look alike with these look alike with any other. */
const PROBES = ['#ffff00', '#0000ff', '#777777'];

const paintWith = (element: MassageBooker, accent: string) =>
  element.style.setProperty('--massage-booker-accent', accent);

const hasText = (element: Element) =>
  !element.closest('.vh') &&
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
  [...element.childNodes].some((node) => node instanceof Text && node.data.trim());

/** One element for each pair of text and background on the screen. */
function textPairs(element: MassageBooker): HTMLElement[] {
  const texts = [...everything(element)].filter(hasText);
  const keys = texts.map((): string[] => []);
  for (const accent of PROBES) {
    paintWith(element, accent);
    texts.forEach((text, at) => keys[at]!.push(getComputedStyle(text).color, behind(text)));
  }
  const pairs = keys.map(String);
  return texts.filter((_, at) => pairs.indexOf(pairs[at]!) === at);
}

/** Text that is seen only while the mouse is there, and what is no text: at least 3 to 1. */
const DRAWN: readonly (readonly [color: string, on: string, least: number])[] = [
  ['--_accent', '--_hover', 4.5],
  ['--_accent', '--_tint', 3],
  ['--_focus', '--_surface', 3],
  ['--_accent', '--_sunken', 4.5],
];

function readable(step: string, element: MassageBooker): void {
  const texts = textPairs(element);
  const root = element.shadowRoot!.querySelector('.root')!;
  const probes = DRAWN.map(([color, on, least]) => {
    const probe = root.appendChild(document.createElement('i'));
    probe.style.cssText = `color: var(${color}); background: var(${on})`;
    return [probe, least] as const;
  });
  const primary = [...everything(element)].find((at) => at.matches('.primary:not(.wait)'));
  const faults: string[] = [];
  for (const accent of ACCENTS) {
    paintWith(element, accent);
    const told = (found: number, least: number, what: string) => {
      if (found < least) faults.push(`${accent}, ${what}: ${found.toFixed(2)}`);
    };
    for (const text of texts)
      told(contrast(getComputedStyle(text).color, behind(text)), 4.5, text.outerHTML.slice(0, 80));
    for (const [probe, least] of probes)
      told(contrast(getComputedStyle(probe).color, behind(probe)), least, probe.style.cssText);
    if (primary)
      told(contrast(getComputedStyle(primary).borderTopColor, behind(root.firstElementChild!)), 3, 'edge');
  }
  for (const [probe] of probes) probe.remove();
  element.style.removeProperty('--massage-booker-accent');
  expect(texts.length, `${step}: kinds of text`).to.be.greaterThan(2);
  expect(faults.slice(0, 9), `${step}, of ${ACCENTS.length} accents`).to.deep.equal([]);
}

describe('an accent of any colour', () => {
  cleanPage();
  for (const theme of ['light', 'dark'])
    it(`is readable on every step, ${theme}`, async () => {
      const element = await mount({ attributes: { theme }, gateway: new StubGateway() });
      element.style.inlineSize = '500px';
      readable('choose', element);
      await pressButton(/Help me choose/);
      await check('checkbox', 'Relieve pain');
      await heading('Pain relief');
      readable('guide', element);
      await pressButton('Back');
      await heading('What would feel good to you?');
      await check('radio', /^60 min/, await findByRole('radiogroup', /^Pain relief: length/));
      await settled();
      readable('chosen', element);
      await chooseMassage();
      await findByRole('radio', /^9:00 AM/);
      await check('radio', /^9:00 AM/);
      await settled();
      readable('time', element);
      await chooseTime();
      await giveDetails();
      await check('checkbox', 'Neck');
      await settled();
      readable('details', element);
      await pressButton('Review');
      await heading('Does this look right?');
      readable('review', element);
      await pressButton('Confirm booking');
      await heading(/^You’re booked/);
      readable('confirmed', element);
    }).timeout(60_000);

  it('keeps the text on it that the webmaster chose', async () => {
    const element = await mount({ gateway: new StubGateway() });
    paintWith(element, '#ffff00');
    element.style.setProperty('--massage-booker-on-accent', 'rgb(90, 20, 60)');
    await check('radio', /^60 min/, await findByRole('radiogroup', /^Pain relief: length/));
    const label = byChecked(element);
    expect(getComputedStyle(label).color).to.equal('rgb(90, 20, 60)');
    expect(getComputedStyle(label).backgroundColor).to.equal('rgb(255, 255, 0)');
  });
});

const byChecked = (element: MassageBooker): HTMLElement =>
  [...everything(element)].find((at) => at.matches('.one:has(:checked)'))!;
