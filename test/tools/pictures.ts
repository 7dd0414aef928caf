/**
 * `npm run pictures -- [folder] [--only time,guide] [--walks walkTimes] [--width 320] [--scheme dark] [--dir rtl] [--readme]`
 * Walks the demo in a real browser and writes every screen as STEP-WIDTH-SCHEME[-rtl].png.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'puppeteer-core';
import { startDemo } from '../../demo/site.js';
import { launch, NOW, openPage, type Look } from './pictures-browser.js';
import { walkManaging } from './pictures-managing.js';
import { walkSites } from './pictures-sites.js';
import { walkTimes } from './pictures-times.js';
import { walkBooking, walkRequest, walkToTime } from './pictures-walk.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    walks: { type: 'string' },
    width: { type: 'string', default: '320,600,960' },
    scheme: { type: 'string', default: 'light,dark' },
    dir: { type: 'string', default: 'ltr,rtl' },
    readme: { type: 'boolean', default: false },
  },
});
const folder = positionals[0] ?? 'pictures';
const only = values.only?.split(',');
const walks = values.walks?.split(',');

/** The site's padding around a widget of the named width is the page's business: these are widths of the page. */
const looks: Look[] = values.width.split(',').flatMap((width) =>
  values.scheme.split(',').flatMap((scheme) =>
    values.dir.split(',').map((dir) => ({
      width: Number(width),
      scheme: scheme === 'dark' ? ('dark' as const) : ('light' as const),
      rtl: dir === 'rtl',
    })),
  ),
);

/** As tall as the page, so that what sticks to the window's edge is where it ends. */
async function wholePage(page: Page, width: number): Promise<void> {
  const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
  await page.setViewport({ width, height: Math.max(height, 900) });
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
}

async function take(browser: Browser, url: string, look: Look): Promise<void> {
  const { width, scheme, rtl } = look;
  for (const walk of [walkBooking, walkRequest, walkManaging, walkTimes, walkSites].filter(
    ({ name }) => !walks || walks.includes(name),
  )) {
    const page = await openPage(browser, look);
    const shoot = async (step: string) => {
      if (only && !only.includes(step)) return;
      await wholePage(page, width);
      const path = join(folder, `${step}-${width}-${scheme}${rtl ? '-rtl' : ''}.png`) as `${string}.png`;
      await page.screenshot({ path });
      const wide = Number(await page.evaluate('document.documentElement.scrollWidth'));
      if (wide > width) console.error(`${path}: the page is ${wide} px wide`);
      await page.setViewport({ width, height: 900 });
    };
    try {
      await walk(page, url, look, shoot);
    } catch (error) {
      await page.screenshot({ path: join(folder, 'failed.png') });
      throw new Error(`${walk.name} at ${width} px, ${scheme}${rtl ? ', rtl' : ''}`, { cause: error });
    } finally {
      await page.close();
    }
  }
}

/** Each starts with an empty calendar, so that no picture depends on another. */
async function withDemo(work: (url: string) => Promise<void>): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'massage-booker-pictures-'));
  // A browser that is driven may well be faster than a person.
  const rules = { minFillSeconds: 0 };
  const demo = await startDemo({ port: 0, dataDir, now: () => NOW, rules });
  try {
    await work(demo.url);
  } finally {
    await demo.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function takeReadme(browser: Browser, url: string): Promise<void> {
  const page = await openPage(browser, { width: 1100, scheme: 'light', rtl: false });
  await walkToTime(page, url);
  await page.evaluate('document.activeElement.blur(); document.querySelector("massage-booker").blur()');
  await wholePage(page, 1100);
  const bottom = Number(
    await page.evaluate('document.querySelector("massage-booker").getBoundingClientRect().bottom'),
  );
  const path = fileURLToPath(new URL('../../demo/picture.png', import.meta.url)) as `${string}.png`;
  await page.screenshot({ path, clip: { x: 0, y: 0, width: 1100, height: Math.ceil(bottom) + 40 } });
  await page.close();
}

const browser = await launch();
try {
  if (values.readme) await withDemo((url) => takeReadme(browser, url));
  else {
    mkdirSync(folder, { recursive: true });
    for (const look of looks) await withDemo((url) => take(browser, url, look));
  }
} finally {
  await browser.close();
}
