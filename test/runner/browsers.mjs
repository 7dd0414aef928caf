import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './processes.mjs';

const PACKAGES = ['chromium', 'firefox-esr', 'webkit2gtk-driver', 'xvfb'];
const INSTALL = `apt-get update && apt-get install -y --no-install-recommends ${PACKAGES.join(' ')}`;

/**
 * The engines installed on this machine; those that are missing are installed first where that is possible.
 * `missing` names the rest.
 */
export async function findBrowsers() {
  let found = look();
  if (found.missing.length > 0 && canInstall()) {
    console.log(`Installing what is missing (${found.missing.join(', ')}): ${INSTALL}`);
    const { code, output } = await run('sh', ['-c', INSTALL], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (code !== 0) console.log(output);
    found = look();
  }
  if (found.missing.length > 0) {
    console.log(`No ${found.missing.join(', no ')} found. On Debian, as root: ${INSTALL}`);
  }
  return found;
}

function look() {
  const chromium = onPath('chromium', 'google-chrome', 'chromium-browser');
  const firefox = onPath('firefox-esr', 'firefox');
  const driver = onPath('WebKitWebDriver');
  const xvfb = onPath('Xvfb');
  const miniBrowser = findMiniBrowser();
  const webkit = driver && xvfb && miniBrowser ? { driver, xvfb, miniBrowser } : undefined;
  const missing = Object.entries({ chromium, firefox, webkit }).flatMap(([name, at]) => (at ? [] : [name]));
  return { chromium, firefox, webkit, missing };
}

function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(executable);
}

function executable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Debian hides it in a folder named for the machine and the version: lib/<machine>/webkit2gtk-4.1/MiniBrowser. */
function findMiniBrowser() {
  const folders = ['/usr/lib', '/usr/libexec', '/usr/lib64'].filter((folder) => existsSync(folder));
  const deeper = folders.flatMap((folder) => subfolders(folder, /-linux-gnu/));
  return [...folders, ...deeper]
    .flatMap((folder) => subfolders(folder, /^webkit(2)?gtk-/))
    .map((folder) => join(folder, 'MiniBrowser'))
    .find(executable);
}

function subfolders(folder, pattern) {
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name));
}

function canInstall() {
  return process.getuid?.() === 0 && Boolean(onPath('apt-get'));
}
