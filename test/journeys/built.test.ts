/** What a bundler might take from the script unseen: it is there as it was written, in the file that clinics load. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quietStreet } from './quiet-street.js';
import { setStage } from './stage.js';
import { find, heading, press, pressFirst } from './walk.js';

describe('the built script', () => {
  const stage = setStage({
    attributes: 'service="calm" duration="45" data-layer',
    document: { ...quietStreet, links: { bookings: '/bookings' } },
  });

  it('tells the data layer, and ties each field to its error', async () => {
    const { page, clinic } = stage;
    await page.goto(clinic.url);
    await heading(page, 'When suits you?');
    await pressFirst(page, 'radio', /^\d+:\d\d [AP]M/);
    await press(page, 'button', 'Continue');
    await heading(page, 'A few details');
    await press(page, 'button', 'Review');
    await page.waitForSelector('massage-booker >>> #name[aria-invalid="true"]');
    const tied = await (
      await find(page, 'textbox', 'Full name')
    ).evaluate((field) => {
      const ids = field.getAttribute('aria-describedby')!.split(' ');
      const root = field.getRootNode() as ShadowRoot;
      return ids.map((id) => root.getElementById(id)!.textContent.trim());
    });
    assert.equal(tied.length, 1);
    assert.match(tied[0]!, /name/);
    const told = await page.evaluate(() =>
      (globalThis as unknown as { dataLayer: { event: string }[] }).dataLayer.map(({ event }) => event),
    );
    assert.ok(told.includes('booking-step'), told.join());
  });
});
