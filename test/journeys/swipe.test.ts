/** Real fingers on the month: sideways they turn it, up and down and two at a time they do not. */
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { CDPSession, Page } from 'puppeteer-core';
import { quietStreet, ZONE } from './quiet-street.js';
import { setStage } from './stage.js';
import { find, heading } from './walk.js';

type Point = [x: number, y: number];

describe('on a phone the month', () => {
  const start = '2026-12-02T09:00:00-08:00';
  const slots = [{ start, end: '2026-12-02T09:45:00-08:00', practitioners: ['any'] }];
  const stage = setStage({
    now: Date.parse('2026-12-01T08:00:00-08:00'),
    document: quietStreet,
    times: () => ({ timeZone: ZONE, nextAvailable: '2026-12-02', slots }),
  });
  let fingers: CDPSession;
  beforeEach(async () => {
    await stage.page.setViewport({ width: 390, height: 844, hasTouch: true });
    fingers = await stage.page.createCDPSession();
  });

  /** @returns the page, and the middle of the month on it */
  async function open(dir = 'ltr'): Promise<{ page: Page; middle: Point }> {
    const { page, clinic } = stage;
    await page.goto(clinic.url);
    await page.evaluate((way) => (document.documentElement.dir = way), dir);
    const table = await heading(page, 'December 2026').then(() => find(page, 'table', 'December 2026'));
    await table.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const { x, y, width, height } = (await table.boundingBox())!;
    return { page, middle: [x + width / 2, y + height / 2] };
  }

  /** Each finger goes from one point to another, in steps, as a hand's do. */
  async function drag(...ways: { from: Point; to: Point }[]): Promise<void> {
    const at = (part: number) =>
      ways.map(({ from, to }, id) => ({
        id,
        x: from[0] + (to[0] - from[0]) * part,
        y: from[1] + (to[1] - from[1]) * part,
      }));
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: ReturnType<typeof at>) =>
      fingers.send('Input.dispatchTouchEvent', { type, touchPoints });
    await send('touchStart', at(0));
    for (let step = 1; step <= 8; step += 1) await send('touchMove', at(step / 8));
    await send('touchEnd', []);
  }

  const month = (page: Page) =>
    page.$eval('massage-booker >>> #month', (element) => element.textContent.trim());
  /** What the month is once whatever would turn it has. */
  const settledMonth = async (page: Page) => {
    await page.evaluate(() => new Promise((late) => setTimeout(late, 200)));
    return month(page);
  };
  const sideways = ([x, y]: Point, by: number) => ({
    from: [x - by / 2, y] as Point,
    to: [x + by / 2, y] as Point,
  });

  it('is turned by a finger that goes sideways, and back', async () => {
    const { page, middle } = await open();
    await drag(sideways(middle, -160));
    await heading(page, 'January 2027');
    await drag(sideways(middle, 160));
    await heading(page, 'December 2026');
  });

  it('is turned the other way from right to left', async () => {
    const { page, middle } = await open('rtl');
    await drag(sideways(middle, 160));
    await heading(page, 'January 2027');
  });

  // The browser takes such fingers for itself, but not on a page that wants them all.
  for (const [whose, action] of [
    ['the browser', 'auto'],
    ['the page', 'none'],
  ] as const) {
    it(`stays while a finger goes up and down, not quite straight, where that is for ${whose}`, async () => {
      const { page, middle } = await open();
      await page.evaluate((touch) => (document.body.style.touchAction = touch), action);
      const [x, y] = middle;
      await drag({ from: [x + 30, y + 100], to: [x - 30, y - 100] });
      assert.equal(await settledMonth(page), 'December 2026');
    });

    it(`stays while two fingers make it larger, where that is for ${whose}`, async () => {
      const { page, middle } = await open();
      await page.evaluate((touch) => (document.body.style.touchAction = touch), action);
      const [x, y] = middle;
      await drag({ from: [x + 60, y], to: [x + 60, y] }, { from: [x - 20, y], to: [x - 140, y] });
      assert.equal(await settledMonth(page), 'December 2026');
    });
  }

  it('stays under a finger that only trembles', async () => {
    const { page, middle } = await open();
    await drag(sideways(middle, -30));
    assert.equal(await settledMonth(page), 'December 2026');
  });
});
