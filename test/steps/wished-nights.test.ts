/**
 * Times to wish for, counted from the opening hours alone, in the nights when clocks change: an hour that is skipped is not
 * offered, one that comes twice is told apart. And those times as a list.
 */
import { expect } from '@open-wc/testing';
import type { ClinicDocument } from '../../src/index.js';
import { clinic, clinicWith } from '../helpers/clinic.js';
import { cleanPage, mount } from '../helpers/mount.js';
import { allByRole, byRole, nameOf, plain, queryByRole } from '../helpers/roles.js';
import { check, giveDetails, heading, pressButton } from '../helpers/visitor.js';
import { findByRole, until } from '../helpers/wait.js';

/** Open through the night from ten on. */
const byNight: ClinicDocument = clinicWith({
  hours: [{ days: ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'], open: '22:00', close: '06:00' }],
});

/** @returns what is sent to the clinic */
async function wishes(now: string, document: ClinicDocument, view = 'month') {
  Date.now = () => Date.parse(now);
  const bodies: { start: string }[] = [];
  await mount({
    attributes: { service: 'calm', duration: '45', view },
    clinic: document,
    gateway: {
      book: (body) => {
        bodies.push(JSON.parse(body) as { start: string });
        return Promise.resolve({ status: 'requested' });
      },
    },
  });
  await until(() => times().length > 0);
  return bodies;
}

const times = () => allByRole('radio', /[AP]M/).map((radio) => plain(nameOf(radio)));
const ofDay = (day: string) =>
  times()
    .filter((name) => name.includes(day))
    .map((name) => name.split(',')[0]);

async function send(): Promise<void> {
  await pressButton('Continue');
  await giveDetails();
  await pressButton('Review');
  await pressButton('Send request');
  await heading(/^Request sent/);
}

describe('times to wish for', () => {
  cleanPage();

  it('are none in the hour that spring skips', async () => {
    await wishes('2027-03-13T08:00:00-08:00', byNight);
    await pressButton(/^Sunday, March 14/);
    await findByRole('heading', 'Sunday, March 14');
    expect(ofDay('March 14')).to.deep.equal([
      ...['12:00 AM', '12:30 AM', '1:00 AM', '1:30 AM'],
      ...['3:00 AM', '3:30 AM', '4:00 AM', '4:30 AM', '5:00 AM'],
      ...['10:00 PM', '10:30 PM', '11:00 PM', '11:30 PM'],
    ]);
  });

  it('are told apart in the hour that autumn repeats, and the one chosen is sent', async () => {
    const sent = await wishes('2027-11-06T08:00:00-07:00', byNight);
    await pressButton(/^Sunday, November 7/);
    await findByRole('heading', 'Sunday, November 7');
    expect(ofDay('November 7').slice(0, 8)).to.deep.equal([
      ...['12:00 AM', '12:30 AM', '1:00 AM PDT', '1:30 AM PDT'],
      ...['1:00 AM PST', '1:30 AM PST', '2:00 AM', '2:30 AM'],
    ]);
    await check('radio', /^1:30 AM PST/);
    await until(() => byRole<HTMLInputElement>('radio', /^1:30 AM PST/).checked);
    await findByRole('radio', /^First choice Sun, Nov 7, 1:30 AM PST/);
    await send();
    expect(sent[0]!.start).to.equal('2027-11-07T01:30:00-08:00');
  });

  describe('as a list', () => {
    it('are those of the next open days, with their words for it, and more where they are wanted', async () => {
      await wishes('2026-12-24T08:00:00-08:00', clinic, 'list');
      const headings = () => allByRole('heading', /^\w+day, /).map(nameOf);
      // Closed at Christmas, and on Sundays.
      expect(headings()).to.deep.equal([
        'Thursday, December 24',
        'Saturday, December 26',
        'Monday, December 28',
        'Tuesday, December 29',
        'Wednesday, December 30',
      ]);
      expect(queryByRole('button', /^Next available/)).to.equal(undefined);
      expect(allByRole('heading', /\d times?$/)).to.deep.equal([]);
      await pressButton('More days');
      await until(() => headings().length > 5);
      expect(headings()[5]).to.equal('Thursday, December 31');
      await pressButton('More days');
      await findByRole('heading', 'Friday, January 1');
    });

    it('take a second choice of another day, and both are sent', async () => {
      const sent = await wishes('2026-12-01T08:00:00-08:00', clinic, 'list');
      await check('radio', /^10:00 AM, Tuesday, December 1/);
      await check('radio', /^Second choice/);
      await check('radio', /^2:30 PM, Wednesday, December 2/);
      await findByRole('radio', /^Second choice Wed, Dec 2, 2:30 PM/);
      await send();
      expect(sent[0]).to.include({
        start: '2026-12-01T10:00:00-08:00',
        secondStart: '2026-12-02T14:30:00-08:00',
      });
    });

    it('skip and tell apart the same hours', async () => {
      await wishes('2027-11-06T08:00:00-07:00', byNight, 'list');
      expect(ofDay('November 7').filter((time) => time!.startsWith('1:'))).to.deep.equal([
        '1:00 AM PDT',
        '1:30 AM PDT',
        '1:00 AM PST',
        '1:30 AM PST',
      ]);
    });
  });
});
