/** A webmaster at the demo's embed builder: every choice shows at once, and the lines, pasted into a page, are a booking. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import manifest from '../../package.json' with { type: 'json' };
import es from '../../src/lang/es.js';
import he from '../../src/lang/he.js';
import { assertPrivate, openTab, startBrowser, type Tab } from './browser.js';
import { startLoopback } from './loopback.js';
import { Site } from './site.js';
import { fill, find, heading, names, press, pressFirst } from './walk.js';

const FIRST = 'What would feel good to you?';
const MODULE = `massage-booker-${manifest.version}.js`;
const CLASSIC = `massage-booker-${manifest.version}.classic.js`;
const PINNED = 'This version only, checked by its hash';
const ONE_FILE = 'One file with every step, which is no module';

const textOf = (page: Page, id: string) => page.$eval(`#${id}`, (element) => element.textContent);
const lines = (page: Page) => textOf(page, 'snippet');

/** Chooses in a list, by what can be read there. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  const list = await find(page, 'combobox', label);
  const value = await list.evaluate(
    (select, text) => [...(select as HTMLSelectElement).options].find((one) => one.text === text)?.value,
    option,
  );
  assert.ok(value !== undefined, `${label} offers ${option}`);
  await list.select(value);
}

const isTicked = async (page: Page, label: string): Promise<boolean> =>
  (await find(page, 'checkbox', label)).evaluate((box) => (box as HTMLInputElement).checked);

/** How something in the preview looks, once it looks otherwise than it did. */
async function styleOf(
  page: Page,
  role: string,
  name: string,
  property: string,
  before = '',
): Promise<string> {
  const part = await find(page, role, name);
  const handle = await page.waitForFunction(
    (element, what, old) => {
      const value = getComputedStyle(element).getPropertyValue(what);
      return value !== old && value;
    },
    {},
    part,
    property,
    before,
  );
  return String(await handle.jsonValue());
}

describe('the embed builder', () => {
  let browser: Browser;
  let site: Site;
  let tab: Tab;
  let page: Page;
  let sums: Record<string, string>;
  const script = (file: string) =>
    `<script type="module" src="https://clinic.example/js/${file}" integrity="${sums[file]}" crossorigin="anonymous"></script>`;

  before(async () => {
    browser = await startBrowser();
    site = await Site.open();
    sums = (await (await fetch(`${site.url}/sri.json`)).json()) as typeof sums;
  });
  after(async () => {
    await browser.close();
    await site.close();
  });
  beforeEach(async () => {
    tab = await openTab(browser);
    ({ page } = tab);
  });
  afterEach(() => tab.close());
  const open = async (): Promise<void> => {
    await page.goto(`${site.url}/builder.html`);
    await heading(page, FIRST);
  };

  it('is found from the clinic’s page, shows the first step, and gives the script with its hash', async () => {
    await page.goto(site.url);
    await press(page, 'link', 'Embed builder');
    await heading(page, 'Build your embed');
    await heading(page, FIRST);
    assert.match(sums[MODULE] ?? '', /^sha384-/);
    assert.equal((await lines(page)).split('\n')[0], script(MODULE));
    await assertPrivate(tab, site.url);
  });

  it('shows another category and look at once, and in the lines', async () => {
    await open();
    assert.doesNotMatch(await lines(page), /category|theme|<style>/);
    assert.ok((await names(page, 'heading', /sessions$/)).includes('Therapeutic massage: sessions'));
    await choose(page, 'Begin with', 'Spa massage');
    assert.match(await lines(page), /<massage-booker [^>]*category="spa"/);
    await heading(page, 'Spa massage: sessions');

    await choose(page, 'Colours', 'Light');
    assert.match(await lines(page), /<massage-booker [^>]*theme="light"/);
    const light = await styleOf(page, 'heading', FIRST, 'color');
    await choose(page, 'Colours', 'Dark');
    assert.match(await lines(page), /<massage-booker [^>]*theme="dark"/);
    await styleOf(page, 'heading', FIRST, 'color', light);

    // The way on has the accent's very colour where there is a way on, and the page is light.
    await choose(page, 'Colours', 'Light');
    await pressFirst(page, 'radio', /^45 min/);
    const action = await find(page, 'button', 'Choose a time');
    const untilYellow = (yes: boolean) =>
      page.waitForFunction(
        (button, wanted) => (getComputedStyle(button).backgroundColor === 'rgb(255, 212, 0)') === wanted,
        {},
        action,
        yes,
      );
    await press(page, 'checkbox', 'My own accent colour');
    await page.locator('#accent').fill('#ffd400');
    assert.match(await lines(page), /massage-booker \{\n {4}--massage-booker-accent: #ffd400;\n/);
    await untilYellow(true);
    await press(page, 'checkbox', 'My own accent colour');
    assert.doesNotMatch(await lines(page), /<style>/);
    await untilYellow(false);
    assert.deepEqual(tab.complaints, []);
  });

  it('shows another language and another place to open at once, and in the lines', async () => {
    await open();
    await choose(page, 'Language', 'español');
    assert.match(await lines(page), /<massage-booker [^>]*lang="es"/);
    await heading(page, es.choose.title);
    await choose(page, 'Language', 'עברית');
    assert.match(await lines(page), /<massage-booker [^>]*lang="he"/);
    assert.equal(await styleOf(page, 'heading', he.choose.title, 'direction'), 'rtl');
    await choose(page, 'Language', 'As the page');
    assert.doesNotMatch(await lines(page), /lang=/);
    await heading(page, FIRST);

    const windows = {
      'In a window, opened by a button of mine':
        /id="booking" [^>]*mode="dialog"[^]*data-massage-booker="#booking"/,
      'In a window, opened by a floating button': /mode="button"(?![^]*data-massage-booker)/,
    };
    for (const [mode, expected] of Object.entries(windows)) {
      await choose(page, 'Shown', mode);
      assert.match(await lines(page), expected);
      const opener = await find(page, 'button', 'Book a massage');
      assert.equal(
        await page.$(`::-p-aria([name="${FIRST}"][role="heading"])`),
        null,
        'not before it is opened',
      );
      await opener.click();
      await heading(page, FIRST);
      await page.keyboard.press('Escape');
      await find(page, 'combobox', 'Shown');
    }
    assert.deepEqual(tab.complaints, []);
  });

  it('asks what each back end needs, and gives Netlify its form to paste', async () => {
    await open();
    await names(page, 'radio', /^60 min \$/);
    await choose(page, 'Where they go', 'My own server or script (PHP, Node, …)');
    // A request goes to people who know their prices; what is free and what it costs, the demo's server knows.
    await names(page, 'radio', /^60 min$/);
    assert.match(
      await lines(page),
      /<massage-booker endpoint="https:\/\/clinic\.example\/bookings" time-zone=/,
    );
    await fill(page, 'Address that takes bookings', 'https://juniper.example/"take"');
    assert.match(await lines(page), /endpoint="https:\/\/juniper\.example\/&quot;take&quot;"/);
    assert.equal(await page.$eval('#skeleton', (form) => form.checkVisibility()), false);

    await choose(page, 'Where they go', 'Netlify Forms');
    await heading(page, 'The form that Netlify looks for');
    await fill(page, 'Name of the form', 'visits');
    assert.match(await lines(page), /preset="netlify" extra-fields='\{"form-name":"visits"\}'/);
    const form = await textOf(page, 'skeleton');
    assert.match(form, /^<form name="visits" netlify [^>]*hidden>\n {2}<input name="name" \/>\n/);
    assert.doesNotMatch(form, /"areas"/);
    await press(page, 'checkbox', 'Send health answers (areas, pressure) too');
    assert.match(await textOf(page, 'skeleton'), /<input name="areas" \/>/);
    assert.match(await lines(page), /<massage-booker [^>]* send-health[ >]/);

    // What was answered is still there.
    await choose(page, 'Where they go', 'My own server or script (PHP, Node, …)');
    assert.match(await lines(page), /juniper\.example/);
    assert.deepEqual(tab.complaints, []);
  });

  it('takes the classic script without a hash for Wix, and what was ticked before for another site', async () => {
    await open();
    await press(page, 'checkbox', ONE_FILE);
    const before = await lines(page);
    assert.ok(before.startsWith(script(CLASSIC).replace('type="module"', 'defer')), before);
    await press(page, 'checkbox', ONE_FILE);
    await choose(page, 'Made with', 'Wix');
    assert.deepEqual([await isTicked(page, PINNED), await isTicked(page, ONE_FILE)], [false, true]);
    const [first] = (await lines(page)).split('\n');
    assert.equal(first, '<script defer src="https://clinic.example/js/massage-booker.classic.js"></script>');
    await press(page, 'checkbox', PINNED);
    assert.match(await lines(page), /integrity=/, 'who knows better may have the hash');
    await choose(page, 'Made with', 'Squarespace');
    assert.deepEqual([await isTicked(page, PINNED), await isTicked(page, ONE_FILE)], [true, false]);
    assert.equal((await lines(page)).split('\n')[0], script(MODULE));
  });

  it('copies the lines and says so; where that is forbidden, selects them and says how', async () => {
    const allow = (name: string, state: 'granted' | 'denied') =>
      page.browserContext().setPermission(site.url, { permission: { name }, state });
    await allow('clipboard-read', 'granted');
    await allow('clipboard-write', 'granted');
    await open();
    const said = (text: string) =>
      page.waitForFunction(
        (wanted) => document.getElementById('said')!.textContent.includes(wanted),
        {},
        text,
      );
    await press(page, 'button', 'Copy');
    await said('Copied.');
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await lines(page));
    await allow('clipboard-write', 'denied');
    await press(page, 'button', 'Copy');
    await said('Ctrl+C');
    assert.equal(await page.evaluate(() => String(getSelection())), await lines(page));
  });

  const sites = { 'A page I write myself': MODULE, Wix: 'massage-booker.classic.js' };
  for (const [made, file] of Object.entries(sites))
    it(`gives lines that are a booking where they are pasted (${made})`, async () => {
      await open();
      await choose(page, 'Made with', made);
      await choose(page, 'Where they go', 'My own server or script (PHP, Node, …)');
      await fill(page, 'Address that takes bookings', '/bookings');
      await fill(page, 'Folder you put it in, with the files beside it', '/');
      const pasted = await lines(page);
      const clinic = await startLoopback('', {
        [`/${file}`]: readFileSync(`dist/${file}`, 'utf8'),
        '/': `<!doctype html><html lang="en-US"><meta charset="utf-8"><title>A clinic</title><link rel="icon" href="data:,">${pasted}`,
      });
      const visitor = await openTab(browser);
      try {
        await visitor.page.goto(clinic.url);
        await heading(visitor.page, FIRST);
        await names(visitor.page, 'radio', /^60 min$/);
        assert.ok(visitor.requests.includes(`${clinic.url}${file}`), visitor.requests.join('\n'));
        assert.equal(await visitor.page.$eval('massage-booker a', (link) => link.checkVisibility()), false);
        await assertPrivate(visitor, new URL(clinic.url).origin);
      } finally {
        await visitor.close();
        clinic.close();
      }
    });
});
