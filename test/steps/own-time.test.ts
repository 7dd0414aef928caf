/** The visitor's own time beside the clinic's: this visitor is in Phoenix, where clocks never change. */
import { expect } from '@open-wc/testing';
import type { Slot } from '../../src/index.js';
import { clinic, clinicWith } from '../helpers/clinic.js';
import { cleanPage, mount } from '../helpers/mount.js';
import { allByRole, nameOf, plain, textOf } from '../helpers/roles.js';
import { StubGateway } from '../helpers/stub-gateway.js';
import { findByRole } from '../helpers/wait.js';

// The widget asks once a page, and each test file has a page of its own.
const own = Intl.DateTimeFormat.prototype.resolvedOptions;
Intl.DateTimeFormat.prototype.resolvedOptions = function resolvedOptions() {
  return { ...own.call(this), timeZone: 'America/Phoenix' };
};

const slot = (start: string): Slot => ({ start, end: start, practitioners: ['ana'] });

/** @returns [name, what stands on it] of each time */
async function times(day: string, starts: string[], zone = 'America/Los_Angeles') {
  const gateway = new StubGateway();
  const slots = starts.map(slot);
  gateway.availability = () => Promise.resolve({ timeZone: zone, nextAvailable: day, slots });
  Date.now = () => Date.parse(`${day}T00:00:00-09:00`);
  const element = await mount({
    attributes: { service: 'pain-relief', duration: '60' },
    gateway,
    clinic: clinicWith({ clinic: { ...clinic.clinic, timeZone: zone } }),
  });
  const radios = await findByRole('heading', /^\w+day, /).then(() => allByRole('radio', /[AP]M/));
  return {
    said: plain(textOf(element)),
    shown: radios.map((radio) => {
      const words = [...radio.closest('label')!.querySelectorAll('.num')].map((word) =>
        plain(word.textContent),
      );
      return [nameOf(radio), ...words];
    }),
  };
}

describe('the visitor’s own time', () => {
  cleanPage();
  after(() => {
    Intl.DateTimeFormat.prototype.resolvedOptions = own;
  });

  it('stands under the clinic’s where they differ, and comes after the clinic’s day', async () => {
    const { said, shown } = await times('2026-12-02', ['2026-12-02T09:00:00-08:00']);
    expect(said).to.contain('Clinic time (PST) . Your own time below');
    expect(shown).to.deep.equal([
      ['9:00 AM, Wednesday, December 2, 10:00 AM your time', '9:00 AM', '10:00 AM'],
    ]);
  });

  it('has its day where that is another', async () => {
    const { shown } = await times('2026-12-02', ['2026-12-02T23:30:00-08:00']);
    expect(shown[0]![0]).to.match(/^11:30 PM, Wednesday, December 2, Thu,? 12:30 AM your time$/);
    expect(shown[0]![2]).to.match(/^Thu,? 12:30 AM$/);
  });

  it('is none where the clocks agree', async () => {
    const { said, shown } = await times('2026-07-01', ['2026-07-01T09:00:00-07:00']);
    expect(said).not.to.contain('own time');
    expect(shown).to.deep.equal([['9:00 AM, Wednesday, July 1', '9:00 AM']]);
  });

  it('is said of a day on which they come to differ, whichever time is first', async () => {
    const after = await times('2027-03-14', ['2027-03-14T01:00:00-08:00', '2027-03-14T09:00:00-07:00']);
    expect(after.said).to.contain('Clinic time (PST/PDT) . Your own time below');
    expect(after.shown).to.deep.equal([
      ['1:00 AM, Sunday, March 14, 2:00 AM your time', '1:00 AM', '2:00 AM'],
      ['9:00 AM, Sunday, March 14', '9:00 AM'],
    ]);
  });

  it('is said where only later times of that day differ', async () => {
    const { said, shown } = await times('2027-11-07', [
      '2027-11-07T00:30:00-07:00',
      '2027-11-07T09:00:00-08:00',
    ]);
    expect(said).to.contain('Your own time below');
    expect(shown.map((words) => words.length)).to.deep.equal([2, 3]);
  });
});
