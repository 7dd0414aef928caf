/** The element in applications of today's frameworks: see the folders beside this file. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { assertPrivate, openTab, startBrowser, type Tab } from '../journeys/browser.js';
import type { Loopback } from '../journeys/loopback.js';
import {
  chooseMassage,
  chooseTime,
  confirm,
  fill,
  find,
  giveDetails,
  heading,
  names,
  press,
} from '../journeys/walk.js';
import { frameworks } from './build.js';
import { countListeners } from './listeners.js';
import { render, startStage } from './stage.js';

let browser: Browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

for (const framework of frameworks) {
  describe(framework, () => {
    let rendered: string;
    let site: Loopback;
    let tab: Tab;
    before(async () => {
      rendered = await render(framework);
      site = await startStage(framework, rendered);
    });
    after(() => site.close());
    const open = async (path = '') => {
      tab = await openTab(browser);
      await tab.page.goto(site.url + path);
      return tab.page;
    };

    it('prints on a server the tag with its texts and the clinic’s own link', () => {
      const tag = /<massage-booker [^>]*endpoint="\/bookings"[^>]*>(.*?)<\/massage-booker>/s.exec(rendered);
      assert.match(tag?.[0] ?? rendered, /hour-cycle="h12"/);
      assert.equal(tag?.[1]!.trim(), '<a href="tel:+15550100100">Call us to book</a>');
    });

    describe('in a browser', () => {
      afterEach(() => tab.close());

      for (const [how, path] of Object.entries({ 'drawn there': '', 'taken over from a server': 'rendered' }))
        it(`${how}, has objects and texts, is heard, and loses nothing when drawn again`, async () => {
          const page = await open(path);
          const before = site.booked.length;
          await names(page, 'radiogroup', /^Calm, drawing 1/);
          await chooseMassage(page);
          await chooseTime(page);
          await fill(page, 'Full name', 'Ada Moss');
          await press(page, 'button', 'Draw again');
          await page.waitForSelector('massage-booker[theme=dark]');
          assert.deepEqual(await drawn(page), ['dark 2']);
          assert.equal(await (await find(page, 'textbox', 'Full name')).evaluate(valueOf), 'Ada Moss');
          await giveDetails(page);
          await confirm(page);
          assert.match(await heard(page), /^(booking-ready )?booking-confirmed:calm$/);
          assert.deepEqual(
            site.booked.slice(before).map(({ service }) => service),
            ['calm'],
          );
          await assertPrivate(tab, new URL(site.url).origin);
        });

      it('stops everything when removed, and begins anew when shown', async () => {
        const page = await open();
        await heading(page, 'What would feel good to you?');
        await remove(page);
        const quiet = await countListeners(page);
        await press(page, 'button', 'Show');
        await chooseMassage(page);
        assert.notDeepEqual(await countListeners(page), quiet);
        await remove(page);
        assert.deepEqual(await countListeners(page), quiet);
        await press(page, 'button', 'Show');
        await heading(page, 'What would feel good to you?');
        assert.deepEqual(await drawn(page), ['light 1']);
        assert.deepEqual(tab.complaints, []);
      });

      it('gives up a question that is under way when removed', async () => {
        const page = await open();
        await page.setRequestInterception(true);
        const asked = new Promise<void>((resolve) =>
          page.on('request', (request) => {
            if (request.url().includes('/availability')) resolve();
            else void request.continue();
          }),
        );
        const givenUp = new Promise<string>((resolve) =>
          page.on('requestfailed', (request) => resolve(request.url())),
        );
        await chooseMassage(page);
        await asked;
        await press(page, 'button', 'Remove');
        assert.match(await givenUp, /\/availability\?/);
        assert.deepEqual(tab.complaints, []);
      });
    });
  });
}

/** Every element there is, by what the application gave it. */
const drawn = (page: Page): Promise<string[]> =>
  page.$$eval('massage-booker', (all) =>
    all.map(({ theme, clinic }) => `${theme} ${JSON.stringify(clinic?.services?.[0]?.name).at(-2)}`),
  );

const valueOf = (field: Element) => (field as HTMLInputElement).value;

/** Angular draws a moment later. */
async function remove(page: Page): Promise<void> {
  await press(page, 'button', 'Remove');
  await page.waitForFunction(() => !document.querySelector('massage-booker'));
}

const heard = (page: Page) => page.$eval('output', (output) => output.textContent);
