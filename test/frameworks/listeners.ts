import type { Page } from 'puppeteer-core';

/** How many listeners the page's window and document have, as Chromium's own inspector counts them. */
export async function countListeners(page: Page): Promise<Record<string, number>> {
  const session = await page.createCDPSession();
  const count = async (expression: string) => {
    const { result } = await session.send('Runtime.evaluate', { expression });
    const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId! });
    return listeners.length;
  };
  const counts = { window: await count('window'), document: await count('document') };
  await session.detach();
  return counts;
}
