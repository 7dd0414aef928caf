/** The built script, in the ways that pages load it. */
import { expect } from '@open-wc/testing';
import { BadNetwork } from '../helpers/bad-network.js';
import { host, load, step, type Host } from '../helpers/host.js';
import { cleanPage, put } from '../helpers/mount.js';
import { byRole } from '../helpers/roles.js';
import { pressButton } from '../helpers/visitor.js';
import { until } from '../helpers/wait.js';

const TITLE = 'What would feel good to you?';

const module = { type: 'module', src: '/dist/massage-booker.js' };

async function integrity(): Promise<string> {
  const code = await (await fetch(module.src)).arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', code));
  return `sha384-${btoa(String.fromCharCode(...digest))}`;
}

describe('the script', () => {
  cleanPage();

  it('may come after the element', async () => {
    await step(TITLE, await host('late.html'));
  });

  it('may come before the body', async () => {
    await step(TITLE, await host('head.html'));
  });

  it('may be imported, when the element has long been there with the clinic’s own content', async () => {
    const page = await host('bare.html');
    expect(page.element.querySelector('a')!.checkVisibility(), 'before').to.equal(true);
    const text = 'import("/dist/massage-booker.js")';
    page.document.head.append(Object.assign(page.document.createElement('script'), { text }));
    await step(TITLE, page);
    expect(page.element.querySelector('a')!.checkVisibility(), 'after').to.equal(false);
  });

  it('finds properties that were set before it', async () => {
    const page = await host('bare.html');
    page.element.service = 'pain-relief';
    page.element.duration = '60';
    page.element.gateway = { book: () => Promise.reject(new Error('not now')) };
    const { gateway } = page.element;
    await load(page, module);
    await step('When suits you?', page);
    expect(page.element.gateway).to.equal(gateway);
    expect(page.element.getAttribute('service')).to.equal('pain-relief');
    expect(Object.keys(page.element)).not.to.contain('service');
  });

  it('runs with the right hash, and is refused with another, which leaves the clinic’s own content', async () => {
    const page = await host('bare.html');
    const right = await integrity();
    const wrong = right.replace(/.{8}$/, 'AAAAAAAA');
    expect(await load(page, { ...module, src: `${module.src}?wrong`, integrity: wrong })).to.equal(false);
    expect(page.element.querySelector('a')!.checkVisibility()).to.equal(true);
    expect(await load(page, { ...module, integrity: right })).to.equal(true);
    await step(TITLE, page);
  });

  it('finds the files beside it when it is named by its version', async () => {
    const page = await host('bare.html');
    page.document.documentElement.lang = 'es';
    page.element.debug = true;
    const { version } = (await (await fetch('/package.json')).json()) as { version: string };
    await load(page, { type: 'module', src: `/dist/massage-booker-${version}.js` });
    await step('¿Qué le sentaría bien?', page);
    await until(() => byRole('button', /^Check again$/, page.document), 'the doctor');
    await pressButton(/Ayúdenme a elegir/, page.document);
    await step('¿Qué masaje me conviene?', page);
  });

  it('comes from another origin, with a hash, and has its language, the doctor and its later steps from there', async () => {
    const page = await host('bare.html');
    page.document.documentElement.lang = 'es';
    page.element.debug = true;
    const folder = (await BadNetwork.of([])).url('dist/');
    expect(new URL(folder).origin).not.to.equal(location.origin);
    const src = `${folder}massage-booker.js`;
    expect(
      await load(page, { ...module, src, integrity: await integrity(), crossOrigin: 'anonymous' }),
    ).to.equal(true);
    await step('¿Qué le sentaría bien?', page);
    await until(() => byRole('button', /^Check again$/, page.document), 'the doctor');
    await pressButton(/Ayúdenme a elegir/, page.document);
    await step('¿Qué masaje me conviene?', page);
    const files = page.window.performance.getEntriesByType('resource').map(({ name }) => name);
    const ours = files.filter((name) => /\/dist\/.*js$/.test(name));
    expect(ours.length).to.equal(4);
    expect(ours.filter((name) => !name.startsWith(folder))).to.deep.equal([]);
  });

  it('may come twice: the first one stays, and nothing is thrown', async () => {
    const page = await host('twice.html');
    await step(TITLE, page);
    const thrown: unknown[] = [];
    page.window.addEventListener('error', ({ error }) => thrown.push(error));
    expect(await load(page, { ...module, src: `${module.src}?another` })).to.equal(true);
    expect(page.window.customElements.get('massage-booker')).to.equal(page.window.first);
    expect(page.element.constructor).to.equal(page.window.first);
    expect(thrown).to.deep.equal([]);
  });

  it('leaves the clinic’s own content to a browser that is too old for it', async () => {
    for (const [name, age] of Object.entries({
      'without AbortSignal.any': ({ window }: Host) => Reflect.deleteProperty(window.AbortSignal, 'any'),
      'without light-dark()': ({ window }: Host) => (window.CSS.supports = () => false),
    })) {
      const page = await host('bare.html');
      age(page);
      expect(await load(page, module)).to.equal(true);
      expect(page.element.querySelector('a')!.checkVisibility(), name).to.equal(true);
      expect(page.window.customElements.get('massage-booker'), name).to.equal(undefined);
    }
  });

  it('leaves a form there that works by itself, until it has come', async () => {
    const page = await host('form.html');
    const form = page.document.forms[0]!;
    const { name } = form.elements as unknown as Record<string, HTMLInputElement>;
    const sent = new Promise<FormData>((resolve) =>
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        resolve(new FormData(form));
      }),
    );
    expect(await load(page, { ...module, src: '/dist/not-there.js' })).to.equal(false);
    expect(name!.checkVisibility()).to.equal(true);
    name!.value = 'Ada Moss';
    await pressButton('Send', page.document);
    expect([...(await sent)]).to.deep.equal([
      ['form-name', 'booking'],
      ['name', 'Ada Moss'],
    ]);
    await load(page, module);
    await step(TITLE, page);
    expect(name!.checkVisibility()).to.equal(false);
  });

  it('needs no exception to a strict policy, with a dialog neither', async () => {
    const page = await host('strict.html');
    await until(() => page.element.shadowRoot?.querySelector('dialog'));
    page.element.show();
    await step(TITLE, page);
    await pressButton(/Help me choose/, page.document);
    await step('Which massage is right for me?', page);
    page.element.hide();
    await page.element.updateComplete;
    expect(page.window.violations).to.deep.equal([]);
  });

  it('lives beside another Lit under a strict policy that allows duplicates', async () => {
    const page = await host('strict-beside-lit.html');
    await step(TITLE, page);
    await until(() => page.document.querySelector('other-element')?.shadowRoot?.querySelector('p'));
    await pressButton(/Help me choose/, page.document);
    await step('Which massage is right for me?', page);
    expect(page.window.violations).to.deep.equal([]);
  });

  it('works in a sandboxed frame without an origin and without forms, up to the last step', async () => {
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts');
    const told = new Promise((resolve) =>
      window.addEventListener('message', ({ source, data }) => {
        if (source === frame.contentWindow) resolve(data);
      }),
    );
    frame.src = new URL('hosts/sandbox.html', import.meta.url).href;
    put(frame);
    expect(await told).to.equal('null: When suits you? Does this look right?');
  });
});
