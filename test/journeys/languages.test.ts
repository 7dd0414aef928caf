/** The built script, as a module and as a classic one, in another language: the words come from beside it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import es from '../../src/lang/es.js';
import he from '../../src/lang/he.js';
import { openTab, startBrowser } from './browser.js';
import { Site } from './site.js';
import { heading } from './walk.js';

describe('another language', () => {
  let browser: Browser;
  let site: Site;
  before(async () => {
    browser = await startBrowser();
    site = await Site.open();
  });
  after(async () => {
    await site.close();
    await browser.close();
  });

  const scripts = {
    module: '<script type="module" src="/massage-booker.js"></script>',
    'classic script': '<script src="/massage-booker.classic.js" defer></script>',
  };
  for (const [kind, tag] of Object.entries(scripts))
    for (const path of ['/', '/strict.html'])
      it(`comes with the ${kind} at ${path}, and nothing else is asked for`, async () => {
        const { page, complaints, requests, close } = await openTab(browser);
        await page.setRequestInterception(true);
        page.on('request', (request) => {
          if (new URL(request.url()).pathname !== path) return void request.continue();
          void fetch(request.url()).then(async (answer) =>
            request.respond({
              status: answer.status,
              headers: Object.fromEntries([...answer.headers].filter(([name]) => name !== 'content-length')),
              body: (await answer.text())
                .replace('<html lang="en">', '<html lang="es-MX">')
                .replace(scripts.module, tag),
            }),
          );
        });
        await page.goto(`${site.url}${path}`);
        await heading(page, es.choose.title);
        assert.deepEqual(
          requests.filter((url) => url.includes('/lang/')),
          [`${site.url}/lang/es.js`],
        );
        assert.deepEqual(complaints, []);
        await page.$eval('massage-booker', (element) => (element.lang = 'iw'));
        await heading(page, he.choose.title);
        assert.deepEqual(complaints, []);
        await close();
      });

  it('is not asked for where the page is English', async () => {
    const { page, requests, close } = await openTab(browser);
    await page.goto(`${site.url}/`);
    await heading(page, 'What would feel good to you?');
    assert.deepEqual(
      requests.filter((url) => url.includes('/lang/')),
      [],
    );
    await close();
  });
});
