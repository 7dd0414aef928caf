/** axe-core finds nothing on any step, light and dark. */
import { expect } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type axe from 'axe-core';
import { BookingFailure } from '../../src/index.js';
import { cleanPage, mount } from '../helpers/mount.js';
import { confirmed, slotAt, StubGateway } from '../helpers/stub-gateway.js';
import { check, chooseMassage, chooseTime, giveDetails, heading, pressButton } from '../helpers/visitor.js';
import { findByRole } from '../helpers/wait.js';

const { axe: checker } = globalThis as unknown as { axe: typeof axe };

/** Colours are judged once they have stopped changing. */
async function nothingFound(step: string, element: Element): Promise<void> {
  await Promise.all(
    element.getAnimations({ subtree: true }).map((animation) => animation.finished.catch(() => 0)),
  );
  const { violations, passes } = await checker.run(element, { resultTypes: ['violations'] });
  expect(passes.length, `${step}: rules that looked at something`).to.be.greaterThan(5);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
  expect(found, step).to.deep.equal([]);
}

describe('axe-core', () => {
  cleanPage();
  for (const theme of ['light', 'dark'])
    it(`finds nothing from the first step to the last, ${theme}`, async () => {
      const alternatives = [slotAt('2026-12-03', '09:00')];
      const replies = [
        new BookingFailure('slot-taken', { alternatives }),
        new BookingFailure('unverified'),
        confirmed,
      ];
      const element = await mount({ attributes: { theme }, gateway: new StubGateway(replies) });
      await nothingFound('choose', element);
      await pressButton(/Help me choose/);
      await check('checkbox', 'Relieve pain');
      await heading('Pain relief');
      await nothingFound('guide', element);
      await pressButton('Back');
      await heading('What would feel good to you?');
      await chooseMassage();
      await findByRole('radio', /^9:00 AM/);
      await nothingFound('time', element);
      await chooseTime();
      await pressButton('Review');
      await findByRole('region', /need a look/);
      await nothingFound('details with errors', element);
      await giveDetails();
      await pressButton('Review');
      await heading('Does this look right?');
      await nothingFound('review', element);
      await pressButton('Confirm booking');
      await heading(/^Someone just took/);
      await nothingFound('taken', element);
      await pressButton(/^Thursday, December 3/);
      await heading('We could not verify your booking');
      await nothingFound('not verified', element);
      await pressButton('Try again');
      await heading(/^You’re booked/);
      await nothingFound('confirmed', element);
    }).timeout(30_000);
});
