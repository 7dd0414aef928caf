/** One browser and one clinic on loopback for a suite, and for each of its tests a tab, somewhere at some time. */
import { after, afterEach, before, beforeEach } from 'node:test';
import type { Browser, Page, Viewport } from 'puppeteer-core';
import { openTab, startBrowser, type Tab } from './browser.js';
import { setClock, startLoopback, type Loopback } from './loopback.js';

interface Scene extends Partial<Pick<Loopback, 'document' | 'times'>> {
  /** Of the element, beside `src`. */
  attributes?: string;
  /** The visitor's, by its IANA name; or else the machine's. */
  zone?: string;
  /** Where the page's clock begins, in milliseconds since 1970; or else it is the machine's. */
  now?: number;
  /** Whether all tests go on in one tab, each where the last one ended. */
  oneTab?: boolean;
}

/** Empty while tests are only being described. */
class Stage {
  browser!: Browser;
  clinic!: Loopback;
  tab!: Tab;

  constructor(private readonly scene: Scene) {}

  get page(): Page {
    return this.tab.page;
  }

  /** A tab there and then; closed by whoever asked for it. */
  async enter(): Promise<Tab> {
    const { zone, now } = this.scene;
    const tab = await openTab(this.browser);
    if (zone !== undefined) await tab.page.emulateTimezone(zone);
    if (now !== undefined) await setClock(tab.page, now);
    return tab;
  }

  /** Goes to the clinic, until the first time can be seen. @param viewport in CSS pixels */
  async open(viewport?: Viewport): Promise<Page> {
    const { page, clinic } = this;
    if (viewport) await page.setViewport(viewport);
    await page.goto(clinic.url);
    await page.waitForSelector('massage-booker >>> .times label', { visible: true });
    return page;
  }
}

/** In a `describe`, before hooks of its own: sets the stage for its tests, and clears it after them. */
export function setStage(scene: Scene): Stage {
  const { attributes = 'service="calm" duration="45"', document, times, oneTab } = scene;
  const stage = new Stage(scene);
  before(async () => {
    stage.browser = await startBrowser();
    stage.clinic = await startLoopback(attributes);
  });
  // What one test has the clinic say is not said to the next.
  (oneTab ? before : beforeEach)(async () => {
    if (document) stage.clinic.document = document;
    if (times) stage.clinic.times = times;
    stage.tab = await stage.enter();
  });
  if (!oneTab) afterEach(() => stage.tab.close());
  after(async () => {
    await stage.browser.close();
    stage.clinic.close();
  });
  return stage;
}
