/** axe-core finds nothing on any step, light and dark. */
import { BookingFailure } from '../../src/index.js';
import { nothingFound } from '../helpers/axe.js';
import { cleanPage, mount } from '../helpers/mount.js';
import { confirmed, slotAt, StubGateway } from '../helpers/stub-gateway.js';
import { check, chooseMassage, chooseTime, giveDetails, heading, pressButton } from '../helpers/visitor.js';
import { findByRole } from '../helpers/wait.js';

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
      await nothingFound(element, 'choose');
      await pressButton(/Help me choose/);
      await check('checkbox', 'Relieve pain');
      await heading('Pain relief');
      await nothingFound(element, 'guide');
      await pressButton('Back');
      await heading('What would feel good to you?');
      await chooseMassage();
      await findByRole('radio', /^9:00 AM/);
      await nothingFound(element, 'time');
      await chooseTime();
      await pressButton('Review');
      await findByRole('region', /need a look/);
      await nothingFound(element, 'details with errors');
      await giveDetails();
      await pressButton('Review');
      await heading('Does this look right?');
      await nothingFound(element, 'review');
      await pressButton('Confirm booking');
      await heading(/^Someone just took/);
      await nothingFound(element, 'taken');
      await pressButton(/^Thursday, December 3/);
      await heading('We could not verify your booking');
      await nothingFound(element, 'not verified');
      await pressButton('Try again');
      await heading(/^You’re booked/);
      await nothingFound(element, 'confirmed');
    }).timeout(30_000);
});
