/** The element as a dialog over the page, and what opens it. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { clinic } from '../helpers/clinic.js';
import { cleanPage, create, mount, put, type Given } from '../helpers/mount.js';
import { byRole, everything, focused, queryByRole } from '../helpers/roles.js';
import { stubFetch } from '../helpers/stub-fetch.js';
import { StubGateway } from '../helpers/stub-gateway.js';
import {
  chooseMassage,
  chooseTime,
  giveDetails,
  heading,
  press,
  pressButton,
  type,
} from '../helpers/visitor.js';
import { settled, until, untilFocused } from '../helpers/wait.js';
import type { MassageBooker } from '../../src/index.js';

const FIRST = 'What would feel good to you?';

/** Not opened yet. */
async function closed(given: Given = {}): Promise<MassageBooker> {
  const { attributes, ...more } = given;
  const element = create({
    gateway: new StubGateway(),
    attributes: { id: 'book', mode: 'dialog', ...attributes },
    ...more,
  });
  put(element, given.into);
  await until(() => dialogOf(element));
  return element;
}

const dialogOf = (element: MassageBooker) => element.shadowRoot?.querySelector('dialog');

function opener(data: Record<string, string> = {}, tag = 'button', into?: Node): HTMLElement {
  const button = put(document.createElement(tag), into);
  button.textContent = 'Book now';
  for (const [name, value] of Object.entries({ 'massage-booker': '#book', ...data }))
    button.setAttribute(`data-${name}`, value);
  return button;
}

/** Open until this moment, and not told yet that it is not. */
async function shutByBrowser(): Promise<MassageBooker> {
  const element = await closed();
  element.show();
  await until(() => dialogOf(element)!.open);
  dialogOf(element)!.close();
  return element;
}

const untilClosed = async (element: MassageBooker) => {
  await until(() => !dialogOf(element)!.open);
  await settled();
};

describe('the dialog', () => {
  cleanPage();

  it('asks nobody for anything before it is opened', async () => {
    const network = stubFetch(() => new Response(JSON.stringify(clinic)));
    try {
      const gateway = new StubGateway();
      const attributes = { src: '/clinic.json', service: 'calm', duration: '45' };
      const element = await closed({ clinic: null, gateway, attributes });
      element.setAttribute('lang', 'en');
      await settled();
      expect(network.asked).to.deep.equal([]);
      expect(gateway.questions).to.deep.equal([]);
      element.show();
      await heading('When suits you?');
      expect(network.asked.map(({ url }) => new URL(url).pathname)).to.deep.equal(['/clinic.json']);
      expect(gateway.questions).not.to.deep.equal([]);
    } finally {
      network.restore();
    }
  });

  it('is named, takes the focus to the step, and gives it back', async () => {
    const element = await closed();
    const button = opener();
    press(button);
    await untilFocused('heading', /^What would feel good to you\?$/);
    expect(byRole('dialog', 'Book a massage')).to.equal(dialogOf(element));
    expect(dialogOf(element)!.matches(':modal')).to.equal(true);
    await pressButton('Close');
    await untilClosed(element);
    expect(document.activeElement).to.equal(button);
  });

  it('closes on Escape at once, and opens again where it was, with every answer', async () => {
    const element = await closed();
    press(opener());
    await chooseMassage();
    await chooseTime();
    await giveDetails();
    // Pressed again where a key is lost on its way to Firefox, as happens while other engines take keys too.
    await until(async () => {
      await sendKeys({ press: 'Escape' });
      return !dialogOf(element)?.open;
    });
    element.show();
    await untilFocused('heading', /^A few details$/);
    expect(byRole<HTMLInputElement>('textbox', 'Full name').value).to.equal('Ada Moss');
    await pressButton('Review');
    await pressButton('Confirm booking');
    await untilFocused('heading', /^You’re booked/);
  });

  it('leads to the times of what an opener is for, and keeps what was typed', async () => {
    const gateway = new StubGateway();
    const element = await closed({ gateway });
    press(opener({ service: 'pain-relief', duration: '90', practitioner: 'ben' }));
    await heading('When suits you?');
    expect(gateway.questions.at(-1)).to.include({ service: 'pain-relief', minutes: 90, practitioner: 'ben' });
    await chooseTime();
    await type('Full name', 'Ada Moss');
    element.hide();
    press(opener({ service: 'calm', duration: '45' }));
    await heading('When suits you?');
    await until(() => gateway.questions.at(-1)?.service === 'calm');
    await chooseTime();
    expect(byRole<HTMLInputElement>('textbox', 'Full name').value).to.equal('Ada Moss');
    element.hide();
    press(opener({ service: 'calm', duration: '45' }));
    await untilFocused('heading', /^A few details$/);
  });

  it('leads to a category, and names an id that nobody has', async () => {
    await closed();
    press(opener({ category: 'spa' }));
    await heading(FIRST);
    expect(byRole<HTMLInputElement>('radio', /^Spa massage/).checked).to.equal(true);
  });

  it('shows what came of a booking, should it have been closed meanwhile', async () => {
    let answer = (_: unknown) => {};
    const reply = new Promise((resolve) => (answer = resolve));
    const gateway = new StubGateway([
      async () => {
        await reply;
        return { status: 'confirmed' };
      },
    ]);
    const element = await closed({ gateway });
    press(opener());
    await chooseMassage();
    await chooseTime();
    await giveDetails();
    await pressButton('Review');
    await pressButton('Confirm booking');
    element.hide();
    await untilClosed(element);
    answer(null);
    await untilFocused('heading', /^You’re booked/);
  });

  it('opens again at once, also before the browser has said that it closed it', async () => {
    const element = await shutByBrowser();
    element.show();
    await until(() => dialogOf(element)!.open);
    // The word of the first closing comes late.
    await settled();
    expect(dialogOf(element)!.open).to.equal(true);
  });

  it('starts anew for another massage once one is booked', async () => {
    const element = await closed();
    press(opener());
    await chooseMassage();
    await chooseTime();
    await giveDetails();
    await pressButton('Review');
    await pressButton('Confirm booking');
    await heading(/^You’re booked/);
    element.hide();
    press(opener());
    await untilFocused('heading', /^You’re booked/);
    element.hide();
    press(opener({ service: 'calm', duration: '45' }));
    await untilFocused('heading', /^When suits you\?$/);
  });

  it('is one at a time', async () => {
    const [first, second] = [await closed(), await closed({ attributes: { id: 'other' } })];
    first.show();
    await until(() => dialogOf(first)!.open);
    second.show();
    await until(() => dialogOf(second)!.open && !dialogOf(first)!.open);
  });

  it('floats a button over the page, which gets the focus back', async () => {
    const element = await closed({ attributes: { mode: 'button' } });
    const button = byRole('button', 'Book a massage');
    const { position, bottom, right } = getComputedStyle(button);
    expect([position, bottom, right]).to.deep.equal(['fixed', '16px', '16px']);
    press(button);
    await untilFocused('heading', /^What would feel good to you\?$/);
    element.hide();
    expect(focused()).to.equal(button);
  });

  it('is opened from inside another shadow root, and from inside another dialog', async () => {
    const outer = put(document.createElement('dialog'));
    const root = outer.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    outer.showModal();
    const element = await closed({ into: root });
    const button = opener({}, 'button', root);
    button.focus();
    // Chromium lets one Escape close both, unless a person opened the second.
    await sendKeys({ press: 'Enter' });
    await untilFocused('heading', /^What would feel good to you\?$/);
    await sendKeys({ press: 'Escape' });
    await untilClosed(element);
    expect(outer.open, 'the one around it stays').to.equal(true);
    expect(focused()).to.equal(button);
  });

  it('becomes a part of the page, and a dialog again, with its answers', async () => {
    const element = await closed();
    element.show();
    await chooseMassage();
    element.mode = 'inline';
    await heading('When suits you?');
    expect(queryByRole('dialog')).to.equal(undefined);
    expect(document.body.style.cssText).to.equal('');
    element.mode = 'dialog';
    await until(() => dialogOf(element));
    element.show();
    await untilFocused('heading', /^When suits you\?$/);
  });
});

describe('the page behind the dialog', () => {
  cleanPage();

  it('does not scroll, does not move, and is afterwards as it was', async () => {
    const tall = put(document.createElement('p'));
    tall.style.blockSize = '5000px';
    const { body, documentElement } = document;
    body.style.setProperty('overflow-x', 'clip', 'important');
    const styles = () => [body.style.cssText, documentElement.style.cssText];
    const before = styles();
    const width = tall.getBoundingClientRect().width;
    const element = await closed();
    element.show();
    await until(() => dialogOf(element)!.open);
    expect(getComputedStyle(body).overflowY).to.equal('hidden');
    expect(tall.getBoundingClientRect().width).to.equal(width);
    documentElement.style.setProperty('--page', 'own');
    element.hide();
    documentElement.style.removeProperty('--page');
    expect(styles()).to.deep.equal(before);
    body.removeAttribute('style');
    documentElement.removeAttribute('style');
  });

  it('is free again when the browser closes it, also where something is drawn before it says so', async () => {
    const element = await shutByBrowser();
    element.requestUpdate();
    await element.updateComplete;
    expect(dialogOf(element)!.open).to.equal(false);
    expect(document.body.style.cssText).to.equal('');
  });

  it('is free again when the element is taken away', async () => {
    const element = await closed();
    element.show();
    await until(() => dialogOf(element)!.open);
    element.remove();
    expect(document.body.style.cssText).to.equal('');
    press(opener());
    await settled();
    expect(dialogOf(element)!.open).to.equal(false);
    put(element);
    element.show();
    await until(() => dialogOf(element)!.open);
  });
});

describe('the browser’s Back', () => {
  cleanPage();
  const on = { attributes: { history: 'on' } };

  it('returns a step, and closes the dialog at the one it was opened at', async () => {
    const element = await closed(on);
    element.show();
    await chooseMassage();
    history.back();
    await heading(FIRST);
    expect(dialogOf(element)!.open).to.equal(true);
    history.back();
    await untilClosed(element);
    history.forward();
    await heading(FIRST);
    expect(dialogOf(element)!.open).to.equal(true);
    history.forward();
    await heading('When suits you?');
  });

  it('is the page’s own again once the dialog is closed', async () => {
    history.replaceState({ page: 'own' }, '');
    const element = await closed(on);
    element.show();
    await chooseMassage();
    await chooseTime();
    element.hide();
    await until(() => history.state.page === 'own' && Object.keys(history.state).length === 1);
    element.show();
    await untilFocused('heading', /^A few details$/);
    history.back();
    await untilClosed(element);
    expect(history.state).to.deep.equal({ page: 'own' });
  });
});

describe('an opener', () => {
  cleanPage();

  it('may be a link to the element, which leaves the address alone', async () => {
    const element = await closed();
    const link = put(document.createElement('a'));
    link.href = '#book';
    link.textContent = 'Book';
    link.focus();
    link.click();
    await heading(FIRST);
    expect(location.hash).to.equal('');
    element.hide();
    expect(document.activeElement).to.equal(link);
  });

  it('may be one with letters that addresses write otherwise', async () => {
    const element = await closed({ attributes: { id: 'größe' } });
    const link = put(document.createElement('a'));
    link.href = '#größe';
    link.click();
    await heading(FIRST);
    element.hide();
    location.hash = 'größe';
    await until(() => dialogOf(element)!.open);
    element.hide();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('may be the address itself, on arriving and later', async () => {
    history.replaceState(null, '', '#book');
    const element = await closed();
    await heading(FIRST);
    element.hide();
    location.hash = '';
    await until(() => !dialogOf(element)!.open);
    await settled();
    location.hash = 'book';
    await until(() => dialogOf(element)!.open);
    element.hide();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('does not send a form it stands in, nor hear a link into another tab', async () => {
    const element = await closed();
    const form = put(document.createElement('form'));
    form.addEventListener('submit', () => expect.fail('sent'));
    const button = opener({}, 'button', form);
    const click = new MouseEvent('click', { ctrlKey: true, bubbles: true, composed: true });
    opener({}, 'span').dispatchEvent(click);
    await settled();
    expect(dialogOf(element)!.open).to.equal(false);
    button.click();
    await until(() => dialogOf(element)!.open);
  });

  it('leads to an element that is a part of the page, too', async () => {
    const above = put(document.createElement('p'));
    above.style.blockSize = '3000px';
    const gateway = new StubGateway();
    const element = await mount({ gateway, attributes: { id: 'book' } });
    press(opener({ service: 'pain-relief', duration: '60' }));
    await untilFocused('heading', /^When suits you\?$/);
    await until(() => element.getBoundingClientRect().top < innerHeight);
  });

  it('of another element, or with a selector that is none, is left alone', async () => {
    const element = await closed();
    press(opener({ 'massage-booker': '#other' }));
    press(opener({ 'massage-booker': '#' }));
    await settled();
    expect(dialogOf(element)!.open).to.equal(false);
    expect([...everything(element)].filter(({ localName }) => localName.endsWith('-step'))).to.deep.equal([]);
  });
});
