/** One Chromium for a file, and tabs that note everything a webmaster would not want to see. */
import assert from 'node:assert/strict';
import { launch, type Browser, type Page } from 'puppeteer-core';

export async function startBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM;
  if (!executablePath)
    throw new Error('CHROMIUM must name the installed browser: node test/run.mjs journeys');
  // Chromium's sandbox refuses to start as root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return launch({ executablePath, args: [...args, '--disable-background-networking', '--disable-sync'] });
}

export interface Tab {
  page: Page;
  /** Console errors and warnings, uncaught errors, violations of the page's policy. */
  readonly complaints: string[];
  /** Addresses asked for. */
  readonly requests: string[];
  close(): Promise<void>;
}

/** A tab in a context of its own: no cookie, no cache, no history of another. */
export async function openTab(
  browser: Browser,
  { width = 1000, height = 900, lang = 'en-US' } = {},
): Promise<Tab> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.setViewport({ width, height });
  await page.setExtraHTTPHeaders({ 'accept-language': lang });
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  page.on('dialog', (dialog) => void dialog.accept());
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  return { page, complaints, requests, close: () => context.close() };
}

/** No cookie, nothing stored, nobody else asked, nothing on the console. */
export async function assertPrivate({ page, complaints, requests }: Tab, origin: string): Promise<void> {
  assert.deepEqual(complaints, []);
  assert.deepEqual(
    requests.filter((url) => /^https?:/.test(url) && new URL(url).origin !== origin),
    [],
  );
  assert.deepEqual(await page.browserContext().cookies(), []);
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }));
  assert.deepEqual(kept, { local: 0, session: 0, databases: 0, caches: 0 });
}
