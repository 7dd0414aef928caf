/** The five sites of demo/pages/sites/, each with a massage and a time chosen. */
import type { Page } from 'puppeteer-core';
import type { Look } from './pictures-browser.js';
import { chooseTime, click, proceed, seen, type Shoot } from './pictures-walk.js';

const SITES = ['wordpress', 'bootstrap', 'tailwind', 'squarespace', 'brutalist'];
/** The others are light whatever the visitor's system says. */
const HAS_DARK = ['bootstrap', 'tailwind'];

export async function walkSites(page: Page, url: string, { scheme, rtl }: Look, shoot: Shoot): Promise<void> {
  if (rtl) return;
  for (const site of scheme === 'dark' ? HAS_DARK : SITES) {
    await page.goto(`${url}/sites/${site}.html`);
    await seen(page, '.kinds');
    await click(page, '.durs label');
    await shoot(`site-${site}`);
    await proceed(page);
    await seen(page, '.times label');
    await chooseTime(page);
    await shoot(`site-${site}-time`);
  }
}
