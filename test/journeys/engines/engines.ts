/** The three engines, each driven by what the other tests drive it by. */
import { launch, type ElementHandle, type LaunchOptions } from 'puppeteer-core';
import webdriver from 'webdriver';
import { Visitor, type Driver, type Key } from './visitor.js';

const SIZE = { width: 1000, height: 900 };

const engines = {
  async chromium() {
    // Chromium's sandbox refuses to start as root.
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return puppeteer({ executablePath: at('CHROMIUM'), args: [...args, '--disable-background-networking'] });
  },
  firefox: () => puppeteer({ executablePath: at('FIREFOX'), browser: 'firefox' }),
  webkit,
};
export type Engine = keyof typeof engines;

/** The time zone of visitors' machines: WebKit's is that of its driver, which the runner starts. */
export const ZONE = at('VISITORS_ZONE');

/** Those that the runner was asked for; one that is not there fails. */
export const asked = (process.env.ENGINES ?? Object.keys(engines).join(',')).split(',') as Engine[];

export async function visitorIn(engine: Engine): Promise<Visitor> {
  return new Visitor(await engines[engine]());
}

function at(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} must say where the engine is: node test/run.mjs journeys`);
  return value;
}

async function puppeteer(options: LaunchOptions): Promise<Driver<ElementHandle>> {
  const browser = await launch({ ...options, env: { ...process.env, TZ: ZONE } });
  const page = await browser.newPage();
  await page.setViewport(SIZE);
  return {
    async goto(url) {
      await page.goto(url);
    },
    evaluate: (expression) => page.evaluate(expression),
    element: async (expression) => (await page.evaluateHandle(expression)).asElement() as ElementHandle,
    click: (element) => element.click(),
    type: (element, text) => element.type(text),
    key: (name) => page.keyboard.press(name),
    close: () => browser.close(),
  };
}

/** What WebDriver calls an element by in its messages. */
const REFERENCE = 'element-6066-11e4-a52e-4f735466cecf';

/** Where WebDriver keeps the keys that write nothing. */
const KEYS: Record<Key, string> = {
  ArrowDown: '\uE015',
  Enter: '\uE007',
  Tab: '\uE004',
};

async function webkit(): Promise<Driver<string>> {
  const browser = await webdriver.newSession({
    hostname: '127.0.0.1',
    port: Number(at('WEBKIT_DRIVER_PORT')),
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: at('MINI_BROWSER'), args: ['--automation'] },
    } as WebdriverIO.Capabilities,
  });
  await browser.setWindowRect(null, null, SIZE.width, SIZE.height);
  const run = (expression: string) => browser.executeScript(`return ${expression}`, []) as Promise<unknown>;
  return {
    goto: (url) => browser.navigateTo(url),
    evaluate: run,
    element: async (expression) => ((await run(expression)) as Record<string, string> | null)?.[REFERENCE],
    click: (element) => browser.elementClick(element),
    type: (element, text) => browser.elementSendKeys(element, text),
    async key(name) {
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[name] }));
      await browser.performActions([{ type: 'key', id: 'keyboard', actions }]);
    },
    spoken: async (element) => ({
      role: await browser.getElementComputedRole(element),
      name: await browser.getElementComputedLabel(element),
    }),
    close: () => browser.deleteSession(),
  };
}
