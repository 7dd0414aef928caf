/** A Chromium that talks to nobody else, and pages in it whose clock stands where the demo's does. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

/** A Monday morning in Portland, so that pictures of two days do not differ. */
export const NOW = Date.parse('2026-06-08T09:05:00-07:00');
const ZONE = 'America/Los_Angeles';

export interface Look {
  width: number;
  scheme: 'light' | 'dark';
  rtl: boolean;
}

function findChromium(): string {
  const { CHROMIUM, PATH = '' } = process.env;
  if (CHROMIUM) return CHROMIUM;
  const names = ['chromium', 'google-chrome', 'chromium-browser', 'google-chrome-stable'];
  const found = names
    .flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name)))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
  if (!found) throw new Error('No Chromium found; name one by CHROMIUM.');
  return found;
}

export function launch(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--hide-scrollbars',
    ],
  });
}

/** What the visitor's system says of itself. */
export const features = (scheme: Look['scheme']): { name: string; value: string }[] => [
  { name: 'prefers-color-scheme', value: scheme },
  { name: 'prefers-reduced-motion', value: 'reduce' },
];

/** What the page complained of is told at once: a picture does not show it. */
export async function openPage(browser: Browser, { width, scheme }: Look): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(8_000);
  page.on('pageerror', (error) =>
    console.error(`page error: ${error instanceof Error ? error.message : String(error)}`),
  );
  page.on('console', (message) => {
    // A refusal that was provoked is a "Failed to load resource", too.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      console.error(`console: ${message.text()}`);
  });
  await page.setViewport({ width, height: 900 });
  await page.emulateTimezone(ZONE);
  await page.emulateMediaFeatures(features(scheme));
  // As a text: a compiled function may lean on helpers that the page does not have.
  await page.evaluateOnNewDocument(`{
    const Real = Date, ahead = ${NOW} - Date.now(), at = () => Real.now() + ahead;
    globalThis.Date = new Proxy(Real, {
      construct: (target, given, made) => Reflect.construct(target, given.length ? given : [at()], made),
      get: (target, key) => (key === 'now' ? at : Reflect.get(target, key)),
    });
  }`);
  return page;
}
