import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { testPage } from './test/runner/test-page.mjs';
import { unsteady } from './test/runner/unsteady.mjs';
import { tallyReporter } from './test/runner/wtr-reporter.mjs';

// test/run.mjs finds the engines and starts WebKit's driver; by itself: `node test/run.mjs wtr`.
const {
  CHROMIUM,
  FIREFOX,
  MINI_BROWSER,
  WEBKIT_DRIVER_PORT,
  FAULTS,
  ENGINES = 'chromium,firefox,webkit',
} = process.env;

const launchers = {
  chromium: CHROMIUM && tabPerFile(puppeteerLauncher({ launchOptions: chromiumOptions(CHROMIUM) })),
  firefox:
    FIREFOX &&
    tabPerFile(puppeteerLauncher({ launchOptions: { browser: 'firefox', executablePath: FIREFOX } })),
  webkit: WEBKIT_DRIVER_PORT && webdriverLauncher(webkitOptions(MINI_BROWSER, Number(WEBKIT_DRIVER_PORT))),
};
const browsers = ENGINES.split(',').map((name) => {
  if (!launchers[name]) throw new Error(`No ${name} was found, or started: run \`node test/run.mjs wtr\`.`);
  return named(name, launchers[name]);
});

/**
 * A tab is not used for a second file: the entries of its history add up, and past fifty the browser forgets those that tests
 * go back to.
 */
function tabPerFile(launcher) {
  const stopSession = launcher.stopSession.bind(launcher);
  return Object.assign(launcher, {
    async stopSession(id) {
      const result = await stopSession(id);
      await Promise.all(launcher.inactivePages.splice(0).map(({ puppeteerPage }) => puppeteerPage.close()));
      return result;
    },
  });
}

/** The launchers name themselves late, or not at all. */
function named(name, launcher) {
  return Object.defineProperty(launcher, 'name', { get: () => name, set() {} });
}

function chromiumOptions(executablePath) {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  // Chromium's sandbox refuses to start as root.
  const args = process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet;
  return { executablePath, args };
}

function webkitOptions(binary, port) {
  return {
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      // The runner hears from the page itself when it is there. A driver that waits for it has waited in vain, which ended all.
      pageLoadStrategy: 'none',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    },
  };
}

/** Tells the pages where the endpoint behind a bad network is: see test/faults/. */
const faults = {
  name: 'faults',
  serve: ({ path }) => (path === '/where-faults-are' ? { body: FAULTS ?? '', type: 'text' } : undefined),
};

/**
 * Files beside the script are asked for by their address at run time, as a page does. Of the languages Italian is missing,
 * Portuguese is slow, and German takes longer than anybody should wait: see test/element/languages.test.ts.
 */
async function beside(context, next) {
  const [, file, language] =
    /^(\/src\/(?:massage-booker\.doctor|lang\/([\w-]+)))\.js$/.exec(context.path) ?? [];
  if (language === 'it') return;
  await setTimeout({ de: 5000, 'pt-BR': 500 }[language] ?? 0);
  if (file) context.path = `${file}.ts`;
  await next();
}

// The plugin does not follow `extends`, so it gets the root's file, which holds the options for decorators.
const tsconfig = fileURLToPath(new URL('tsconfig.json', import.meta.url));

export default {
  files: 'test/{components,steps,page,element,gateway,doctor}/**/*.test.ts',
  nodeResolve: true,
  browsers,
  // One page at a time in each engine: focus has one owner, and a page behind another does not draw.
  concurrency: 1,
  concurrentBrowsers: browsers.length,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 240_000,
  testFramework: { config: { ui: 'bdd', timeout: 30_000 } },
  testRunnerHtml: testPage,
  middleware: [beside, unsteady],
  plugins: [faults, esbuildPlugin({ ts: true, target: 'esnext', tsconfig })],
  reporters: [tallyReporter()],
};
