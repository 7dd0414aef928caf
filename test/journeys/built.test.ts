/** What a bundler might take from the script unseen: it is there as it was written, in the file that clinics load. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openTab, startBrowser } from './browser.js';
import { startLoopback, type Loopback } from './loopback.js';
import { find, heading, press, pressFirst } from './walk.js';

describe('the built script', () => {
  let browser: Browser;
  let clinic: Loopback;
  before(async () => {
    browser = await startBrowser();
    clinic = await startLoopback('service="calm" duration="45" data-layer');
    clinic.document = {
      clinic: { name: 'Quiet Street', timeZone: 'America/Los_Angeles' },
      services: [{ id: 'calm', category: 'spa', name: 'Calm', durations: [{ minutes: 45 }] }],
      links: { bookings: '/bookings' },
    };
  });
  after(async () => {
    await browser.close();
    clinic.close();
  });

  it('tells the data layer, and ties each field to its error', async () => {
    const { page, close } = await openTab(browser);
    await page.goto(clinic.url);
    await heading(page, 'When suits you?');
    await pressFirst(page, 'radio', /^\d+:\d\d [AP]M/);
    await press(page, 'button', 'Continue');
    await heading(page, 'A few details');
    await press(page, 'button', 'Review');
    await page.waitForSelector('massage-booker >>> #name[aria-invalid="true"]');
    const tied = await (
      await find(page, 'textbox', 'Full name')
    ).evaluate((field) => {
      const ids = field.getAttribute('aria-describedby')!.split(' ');
      const root = field.getRootNode() as ShadowRoot;
      return ids.map((id) => root.getElementById(id)!.textContent.trim());
    });
    assert.equal(tied.length, 1);
    assert.match(tied[0]!, /name/);
    const told = await page.evaluate(() =>
      (globalThis as unknown as { dataLayer: { event: string }[] }).dataLayer.map(({ event }) => event),
    );
    assert.ok(told.includes('booking-step'), told.join());
    await close();
  });
});
