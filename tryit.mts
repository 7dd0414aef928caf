import { mkdtempSync, rmSync } from 'node:fs';
import { startDemo } from './demo/site.js';
import { launch, NOW, openPage } from './test/tools/pictures-browser.js';
const dataDir = mkdtempSync('/tmp/embed-demo-');
const demo = await startDemo({ port: 0, dataDir, now: () => NOW, rules: { minFillSeconds: 0 } });
const browser = await launch();
const wait = (ms: number) => new Promise((r) => setTimeout(r, ms));
try {
  for (const [width, scheme] of [[320,'light'],[600,'dark'],[960,'light']] as const) {
    const page = await openPage(browser, { width, scheme, rtl: false });
    const asked: string[] = [];
    page.on('request', (r) => asked.push(r.url().replace(demo.url, '')));
    await page.goto(demo.url + '/dialog.html');
    if (scheme==='dark') await page.evaluate(`document.querySelector('massage-booker').theme='dark'`);
    await wait(300);
    console.log(width, asked.filter((u) => u.includes('/api')));
    await page.screenshot({ path: `/tmp/embed-pics/float-${width}-${scheme}.png` });
    await page.evaluate(`scrollTo(0, 200)`);
    const focused = () => page.evaluate(`(() => { let a = document.activeElement; while (a?.shadowRoot?.activeElement) a = a.shadowRoot.activeElement; return a.localName + ' ' + a.textContent.trim().slice(0,40); })()`);
    await page.focus('[data-service]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('massage-booker >>> .times label', { visible: true });
    await wait(600);
    console.log('open', await focused(), await page.evaluate(`[scrollY, document.documentElement.getAttribute('style'), document.body.getAttribute('style'), history.length, JSON.stringify(history.state)]`));
    await page.screenshot({ path: `/tmp/embed-pics/dialog-time-${width}-${scheme}.png` });
    await page.keyboard.press('Escape');
    await wait(100);
    console.log('closed', await focused(), await page.evaluate(`[scrollY, document.documentElement.getAttribute('style'), document.body.getAttribute('style'), JSON.stringify(history.state)]`));
    await page.click('massage-booker >>> .float');
    await wait(300);
    console.log('reopened', await focused());
    await page.goBack().catch(() => undefined);
    await wait(200);
    console.log('back', page.url(), await focused(), await page.evaluate(`document.querySelector('massage-booker').shadowRoot.querySelector('dialog').open`));
    await page.evaluate(`document.querySelector('.top a[href="#book"]').click()`);
    await wait(300);
    console.log('by link', page.url(), await focused());
    await page.mouse.click(5, 5);
    await wait(200);
    console.log('backdrop', await page.evaluate(`document.querySelector('massage-booker').shadowRoot.querySelector('dialog').open`), await focused());
    await page.evaluate(`document.querySelector('[data-category]').click()`);
    await wait(400);
    console.log('category', await focused());
    await page.screenshot({ path: `/tmp/embed-pics/dialog-choose-${width}-${scheme}.png` });
    await page.close();
  }
} finally { await browser.close(); await demo.close(); rmSync(dataDir, { recursive: true, force: true }); }
