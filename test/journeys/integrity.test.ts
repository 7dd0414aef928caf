/** The snippet with a versioned file and its sum, as sri.json has it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openTab, startBrowser, type Tab } from './browser.js';
import { startLoopback } from './loopback.js';
import { heading } from './walk.js';

const sums = JSON.parse(readFileSync('dist/sri.json', 'utf8')) as Record<string, string>;
const versioned = Object.keys(sums).filter((file) => /^massage-booker-\d/.test(file));

describe('a script with its sum', () => {
  let browser: Browser;
  let tab: Tab;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());
  afterEach(() => tab.close());

  for (const file of versioned)
    for (const [how, change] of Object.entries({ 'as it is': '', changed: '\n' }))
      it(`${how} (${file}) ${change ? 'leaves the page its own link' : 'runs'}`, async () => {
        const type = file.includes('classic') ? 'defer' : 'type="module"';
        const site = await startLoopback('', {
          [`/${file}`]: readFileSync(`dist/${file}`, 'utf8') + change,
          '/': `<!doctype html><html lang="en-US"><meta charset="utf-8"><title>A clinic</title><link rel="icon" href="data:,">
            <script ${type} src="/${file}" integrity="${sums[file]!}" crossorigin="anonymous"></script>
            <massage-booker endpoint="/bookings"><a href="tel:+15550100100">Call us to book</a></massage-booker>`,
        });
        tab = await openTab(browser);
        try {
          await tab.page.goto(site.url);
          if (!change) await heading(tab.page, 'What would feel good to you?');
          const link = await tab.page.$eval('massage-booker a', (own) => own.checkVisibility());
          assert.equal(link, change !== '');
          assert.equal(tab.complaints.length, change ? 1 : 0, tab.complaints.join('\n'));
        } finally {
          site.close();
        }
      });
});
