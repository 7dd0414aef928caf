/** Which language is spoken, when, and what happens while its words are on their way or never come. */
import { expect } from '@open-wc/testing';
import ar from '../../src/lang/ar.js';
import es from '../../src/lang/es.js';
import fr from '../../src/lang/fr.js';
import he from '../../src/lang/he.js';
import ja from '../../src/lang/ja.js';
import { en } from '../../src/localize/en.js';
import { cleanPage, consoleErrors, create, mount, put } from '../helpers/mount.js';
import { allByRole, byRole, focused, nameOf, plain, queryByRole, textOf } from '../helpers/roles.js';
import { StubGateway } from '../helpers/stub-gateway.js';
import * as visitor from '../helpers/visitor.js';
import { settled, until } from '../helpers/wait.js';

const { check, chooseMassage, chooseTime, giveDetails } = visitor;
/** Names are compared with plain spaces; French has others. */
const heading = (name: string, root?: Node) => visitor.heading(plain(name), root);
const pressButton = (name: string) => visitor.pressButton(plain(name));

/** Whether the element has anything to read or press. */
const says = (element: Element) =>
  plain(textOf(element)) !== '' || allByRole('button', /^/, element).length > 0;

describe('the language', () => {
  cleanPage();

  afterEach(() => {
    document.documentElement.lang = 'en';
    document.documentElement.removeAttribute('dir');
  });

  it('is the element’s own, in the form of its region', async () => {
    await mount({ gateway: new StubGateway(), attributes: { lang: 'es-MX' } });
    await heading(es.choose.title);
    await check('radio', /^60\smin/);
    await pressButton(es.next.choose);
    await heading(es.time.title);
    await heading('diciembre de 2026');
  });

  it('is the nearest around it, through shadow roots', async () => {
    const around = put(document.createElement('div'));
    around.lang = 'fr';
    const root = around.attachShadow({ mode: 'open' });
    const inner = root.appendChild(document.createElement('div'));
    const element = await mount({ gateway: new StubGateway(), into: inner });
    await heading(fr.choose.title, element);
    around.lang = 'es';
    await heading(es.choose.title, element);
    inner.lang = 'ja';
    await heading(ja.choose.title, element);
  });

  it('is the page’s, and follows it', async () => {
    document.documentElement.lang = 'fr-CA';
    await mount({ gateway: new StubGateway() });
    await heading(fr.choose.title);
    document.documentElement.lang = 'en';
    await heading(en.choose.title);
  });

  it('is the browser’s on a page that names none', async () => {
    document.documentElement.removeAttribute('lang');
    Object.defineProperty(navigator, 'language', { value: 'he-IL', configurable: true });
    try {
      await mount({ gateway: new StubGateway() });
      await heading(he.choose.title);
    } finally {
      Reflect.deleteProperty(navigator, 'language');
    }
  });

  it('is English, and not a word about it, where there is no such file', async () => {
    for (const lang of ['zh-TW', 'sv', 'not_a_language']) {
      const element = await mount({ gateway: new StubGateway(), attributes: { lang } });
      await heading(en.choose.title, element);
      element.remove();
    }
  });

  it('is another for each element', async () => {
    const first = await mount({ gateway: new StubGateway(), attributes: { lang: 'es' } });
    const second = await mount({ gateway: new StubGateway(), attributes: { lang: 'fr' } });
    await heading(es.choose.title, first);
    await heading(fr.choose.title, second);
    expect(queryByRole('heading', es.choose.title, second)).to.equal(undefined);
  });

  it('names the massages of a clinic that has not said what it does', async () => {
    const element = await mount({ gateway: new StubGateway(), attributes: { lang: 'es' }, clinic: null });
    await heading(es.choose.title);
    const text = plain(textOf(element));
    for (const { name } of Object.values(es.offers).slice(0, 3)) expect(text).to.contain(name);
    expect(text).not.to.contain(en.offers['pain-relief'].name);
  });

  it('can change while a visitor is there: answers and focus stay', async () => {
    const element = await mount({ gateway: new StubGateway() });
    await chooseMassage();
    await chooseTime();
    await giveDetails();
    const field = byRole('textbox', en.details.name);
    field.focus();
    element.lang = 'fr';
    await heading(fr.details.title);
    const name = byRole<HTMLInputElement>('textbox', fr.details.name);
    expect(name.value).to.equal('Ada Moss');
    expect(focused()).to.equal(name);
    await pressButton(fr.steps.review);
    await heading(fr.review.title);
    await pressButton(fr.next.review);
    await heading(fr.outcome.confirmed('Ada Moss'));
  });

  it('keeps what is on the screen until new words have come', async () => {
    const element = await mount({ gateway: new StubGateway() });
    // These take their time: see web-test-runner.config.mjs.
    element.lang = 'pt-BR';
    await settled();
    expect(byRole('heading', en.choose.title)).to.exist;
    await heading('O que faria bem a você?');
  });
});

describe('words on their way', () => {
  cleanPage();

  it('leave the reserved frame empty; after a while English stands in for them', async () => {
    // In a copy of the script of its own, which has not had German yet.
    const frame = put(document.createElement('iframe'));
    frame.height = '600';
    frame.srcdoc = `<!doctype html><html lang="de"><body><massage-booker history="off"></massage-booker>
      <script type="module" src="${new URL('../../src/define.ts', import.meta.url).href}"></script></body></html>`;
    const element = await until(() => {
      const found = frame.contentDocument?.querySelector('massage-booker');
      return found?.shadowRoot?.querySelector('[aria-busy]') ? found : null;
    });
    expect(says(element)).to.equal(false);
    expect(element.getBoundingClientRect().height).to.be.greaterThan(400);
    // Not a flash of English before: it stays empty for seconds.
    const begun = performance.now();
    await heading(en.choose.title, element);
    expect(performance.now() - begun).to.be.greaterThan(1000);
    await heading('Was würde Ihnen guttun?', element);
  });

  it('that never come are English, and the console says what to do, once', async () => {
    const said = await consoleErrors(async () => {
      const element = await mount({ gateway: new StubGateway(), attributes: { lang: 'it' } });
      await heading(en.choose.title);
      element.setAttribute('theme', 'dark');
      await settled();
    });
    expect(said).to.have.lengthOf(1);
    expect(said[0]).to.match(/\/src\/lang\/it\.js cannot be loaded; put the folder lang/);
  });

  it('change nothing for an element that has left meanwhile', async () => {
    const element = create({ gateway: new StubGateway(), attributes: { lang: 'zh-Hans' } });
    put(element);
    await element.updateComplete;
    element.remove();
    await settled();
    put(element);
    await heading('您想要怎样的舒适？', element);
  });
});

describe('words of the page’s own', () => {
  cleanPage();

  it('replace those of the language, one by one', async () => {
    const element = await mount({
      gateway: new StubGateway(),
      attributes: { lang: 'es' },
      properties: { messages: { choose: { title: '¿Qué desea?' } } },
    });
    await heading('¿Qué desea?');
    expect(plain(textOf(element))).to.contain(es.choose.help);
    element.lang = 'fr';
    await until(() => plain(textOf(element)).includes(plain(fr.choose.help)));
    expect(byRole('heading', '¿Qué desea?')).to.exist;
  });

  it('can be an attribute, of JSON', async () => {
    const element = await mount({
      gateway: new StubGateway(),
      attributes: { messages: '{"choose":{"title":"How can we help?"}}' },
    });
    await heading('How can we help?');
    element.removeAttribute('messages');
    await heading(en.choose.title);
  });

  it('are refused with their path where they fit no message', async () => {
    const attributes = { messages: '{"next":{"choos":"x"},"minutes":"min","choose":{"title":"Hello"}}' };
    const said = await consoleErrors(() => mount({ gateway: new StubGateway(), attributes }));
    expect(said.map((text) => text.replace('<massage-booker> ', ''))).to.deep.equal([
      'messages.next.choos is no message; correct its name.',
      'messages.minutes must be a function; JSON can replace strings only.',
    ]);
    await heading('Hello');
  });

  it('are refused where they are no JSON', async () => {
    const attributes = { messages: '{next: "x"}' };
    const said = await consoleErrors(() => mount({ gateway: new StubGateway(), attributes }));
    expect(said).to.have.lengthOf(1);
    expect(said[0]).to.contain('messages=\'{next: "x"}\' is no JSON');
    await heading(en.choose.title);
  });

  it('load nothing where they are a whole language', async () => {
    // Italian is missing here, so that a request for it would be named on the console, and fail this test.
    const messages = { ...fr, language: 'it' };
    const element = await mount({
      gateway: new StubGateway(),
      attributes: { lang: 'it' },
      properties: { messages },
    });
    await heading(fr.choose.title, element);
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
});

describe('the direction', () => {
  cleanPage();
  afterEach(() => {
    document.documentElement.lang = 'en';
    document.documentElement.removeAttribute('dir');
  });

  const runs = (element: Element) =>
    getComputedStyle(element.shadowRoot!.querySelector('[part=frame]')!).direction;

  it('is that of the words, where only the language is said', async () => {
    const element = await mount({ gateway: new StubGateway(), attributes: { lang: 'ar' } });
    await heading(ar.choose.title);
    expect(runs(element)).to.equal('rtl');
    element.lang = 'en';
    await heading(en.choose.title);
    expect(runs(element)).to.equal('ltr');
  });

  it('is the page’s, live, where the page says it', async () => {
    document.documentElement.dir = 'rtl';
    document.documentElement.lang = 'ar';
    const element = await mount({ gateway: new StubGateway() });
    await heading(ar.choose.title);
    expect(runs(element)).to.equal('rtl');
    document.documentElement.dir = 'ltr';
    await until(() => runs(element) === 'ltr');
  });

  it('is left to right for an English element on an Arabic page', async () => {
    document.documentElement.dir = 'rtl';
    document.documentElement.lang = 'ar';
    const element = await mount({ gateway: new StubGateway(), attributes: { lang: 'en' } });
    expect(nameOf(await heading(en.choose.title))).to.equal(en.choose.title);
    expect(runs(element)).to.equal('ltr');
  });
});
