/** One cold load of one candidate: a browser context of its own, nothing cached, the processor slowed. */
import type { Browser, Page } from 'puppeteer-core';
import type { Candidate } from './candidates.js';
import { probe, type Bench } from './probe.js';

declare const bench: Bench;

export interface Sample {
  /** Milliseconds from the start of navigation until the first slot (day, where there are none) is painted. */
  ready: number;
  /** Milliseconds from the click to the frame that shows it. */
  next?: number;
  day?: number;
  /** Cumulative layout shift without input. */
  shift: number;
  /** Compressed, all requests until then. */
  bytes: number;
}

export async function measure(
  browser: Browser,
  candidate: Candidate,
  url: string,
  slowed: number,
): Promise<Sample> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.emulateTimezone('UTC');
    await page.emulateCPUThrottling(slowed);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    const network = await page.createCDPSession();
    let bytes = 0;
    network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await network.send('Network.enable');
    await page.evaluateOnNewDocument(
      `globalThis.__name = (value) => value; (${String(probe)})(${JSON.stringify(candidate.ready)})`,
    );
    await page.goto(url, { waitUntil: 'load' });
    await page
      .waitForFunction(() => bench.ready, { timeout: 30_000, polling: 100 })
      .catch((cause: unknown) => {
        throw new Error(`${candidate.name} is never ready. ${complaints.join(' ')}`, { cause });
      });
    const ready = await page.evaluate(() => bench.ready!);
    const sample: Sample = { ready, shift: 0, bytes };
    // Whatever is fetched ahead has come.
    await page.waitForNetworkIdle({ idleTime: 700 });
    if (candidate.next) sample.next = await click(page, candidate.next);
    if (candidate.day) sample.day = await click(page, candidate.day);
    sample.shift = await page.evaluate(() => bench.shift);
    return sample;
  } finally {
    await context.close();
  }
}

/** A real click, through the browser's own input. */
async function click(page: Page, [press, reads]: [string, string]): Promise<number> {
  const at = await page.evaluate((selector) => {
    const { x, y, width, height } = bench.find(selector)!.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, press);
  await page.mouse.move(at.x, at.y);
  await new Promise((settled) => setTimeout(settled, 400));
  const painted = page.evaluate((selector) => bench.arm(selector), reads);
  await new Promise((armed) => setTimeout(armed, 100));
  await page.mouse.click(at.x, at.y);
  return painted;
}
