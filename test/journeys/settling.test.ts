/** While the script, the clinic document and the times arrive, one after another and slowly: nothing below moves, nothing flashes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { openTab, startBrowser } from './browser.js';
import { Site } from './site.js';
import { chooseMassage, find, heading, names } from './walk.js';

const STAGES = ['/massage-booker.js', '/api/clinic.json', '/availability'] as const;
type Stage = (typeof STAGES)[number];

const SITE_CSS = readFileSync(new URL('../../demo/pages/site.css', import.meta.url), 'utf8');
const RESERVE = 'min-height: 100vh;';

/** Holds each stage's answers up until it is let through. `reserves`: whether the page keeps room for the element. */
async function holdUp(page: Page, reserves = true) {
  const open = new Set<Stage>();
  const held: [Stage, HTTPRequest][] = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const stage = STAGES.find((part) => request.url().includes(part));
    if (!reserves && request.url().endsWith('/site.css'))
      void request.respond({ contentType: 'text/css', body: SITE_CSS.replace(RESERVE, '') });
    else if (!stage || open.has(stage)) void request.continue();
    else held.push([stage, request]);
  });
  return {
    pass: (stage: Stage) => {
      open.add(stage);
      for (const [of, request] of held.splice(0))
        if (of === stage) void request.continue();
        else held.push([of, request]);
    },
    hold: (stage: Stage) => open.delete(stage),
  };
}

/** From the first paint on. */
const watchShifts = (page: Page) =>
  page.evaluateOnNewDocument(`
    globalThis.shifts = [];
    new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => shifts.push(value)))
      .observe({ type: 'layout-shift', buffered: true });
  `);

/** Counts anew from here. */
async function shiftsSoFar(page: Page): Promise<number[]> {
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  return (await page.evaluate('shifts.splice(0)')) as number[];
}

/** Asked at every frame: what changes in a shadow root is no mutation of the document. */
const waiting = (page: Page) =>
  page.waitForSelector('massage-booker >>> [aria-busy="true"]', { visible: true });

/** How much of the window is nearly white, in hundredths. */
async function bright(page: Page): Promise<number> {
  const picture = await page.screenshot({ encoding: 'base64' });
  const looker = await page.browserContext().newPage();
  const share = await looker.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data: bytes } = context.getImageData(0, 0, image.width, image.height);
    let found = 0;
    for (let at = 0; at < bytes.length; at += 4) if (bytes[at]! > 180 && bytes[at + 2]! > 180) found += 1;
    return (found / (bytes.length / 4)) * 100;
  }, picture);
  await looker.close();
  await page.bringToFront();
  return share;
}

describe('a page that loads slowly', () => {
  let browser: Browser;
  let site: Site;
  before(async () => {
    browser = await startBrowser();
    site = await Site.open();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  // A phone, a desk, and a tall window with times below the month, where all of it is seen.
  for (const [width, height] of [
    [390, 844],
    [1000, 900],
    [480, 2000],
  ] as const) {
    const size = { width, height };

    it(`moves nothing at ${String(width)} px, from the bare link to the first times`, async () => {
      const tab = await openTab(browser, size);
      const { page } = tab;
      await watchShifts(page);
      const { pass, hold } = await holdUp(page);
      void page.goto(site.url).catch(() => undefined);
      await page.waitForSelector('massage-booker:not(:defined) a');
      assert.deepEqual(await shiftsSoFar(page), [], 'before the script');
      pass('/massage-booker.js');
      await waiting(page);
      assert.deepEqual(await shiftsSoFar(page), [], 'on upgrade');
      pass('/api/clinic.json');
      await heading(page, 'What would feel good to you?');
      assert.deepEqual(await shiftsSoFar(page), [], 'with the first step');
      await chooseMassage(page);
      await shiftsSoFar(page);
      pass('/availability');
      await names(page, 'radio', /^\d+:\d\d [AP]M/);
      assert.deepEqual(await shiftsSoFar(page), [], 'with the times');
      hold('/availability');
      await (await find(page, 'combobox', 'Therapist')).select('ines');
      await waiting(page);
      // What the choice itself changes, where it is made.
      await shiftsSoFar(page);
      pass('/availability');
      await names(page, 'radio', /^\d+:\d\d [AP]M/);
      assert.deepEqual(await shiftsSoFar(page), [], 'with the others');
      await tab.close();
    });

    it(`moves nothing at ${String(width)} px once it is defined, though the page reserves no room`, async () => {
      const tab = await openTab(browser, size);
      const { page } = tab;
      await watchShifts(page);
      const { pass } = await holdUp(page, false);
      void page.goto(site.url).catch(() => undefined);
      await page.waitForSelector('massage-booker:not(:defined) a');
      const before = await page.$eval('massage-booker', (element) => element.getBoundingClientRect().height);
      assert.ok(before < 100, 'no room is reserved');
      pass('/massage-booker.js');
      await waiting(page);
      assert.notDeepEqual(await shiftsSoFar(page), [], 'shifts are seen by this test');
      pass('/api/clinic.json');
      await heading(page, 'What would feel good to you?');
      assert.deepEqual(await shiftsSoFar(page), []);
      await tab.close();
    });
  }

  it('is dark on a dark page from the first frame to the times', async () => {
    const tab = await openTab(browser, { width: 390, height: 844 });
    const { page } = tab;
    const { pass } = await holdUp(page);
    void page.goto(`${site.url}/dark.html`).catch(() => undefined);
    await page.waitForSelector('massage-booker:not(:defined) a');
    const shares = [await bright(page)];
    pass('/massage-booker.js');
    await waiting(page);
    shares.push(await bright(page));
    pass('/api/clinic.json');
    await heading(page, 'What would feel good to you?');
    shares.push(await bright(page));
    await chooseMassage(page);
    shares.push(await bright(page));
    // Words and edges are bright; a panel, or the frame, would be more than a tenth of the window.
    assert.ok(Math.max(...shares) < 10, shares.map((share) => share.toFixed(1)).join(', '));
    await tab.close();
  });
});
