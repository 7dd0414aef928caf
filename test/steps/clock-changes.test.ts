/**
 * The weeks when clocks change: each slot a server sends is there once, on its day, under its own name, and the one booked
 * is the one shown. What is expected is counted by `Intl` here, not by the widget.
 */
import { expect } from '@open-wc/testing';
import { clinic, clinicWith } from '../helpers/clinic.js';
import { cleanPage, mount } from '../helpers/mount.js';
import { allByRole, nameOf, plain, queryByRole } from '../helpers/roles.js';
import { StubGateway } from '../helpers/stub-gateway.js';
import { giveDetails, heading, press, pressButton } from '../helpers/visitor.js';
import { findByRole, until } from '../helpers/wait.js';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** [zone, UTC day in the week's middle, what happens, times that are then told with their zone] */
const weeks: [string, string, string, number][] = [
  ['America/Los_Angeles', '2027-03-14', 'an hour is skipped', 0],
  ['America/Los_Angeles', '2027-11-07', 'an hour comes twice', 4],
  ['Australia/Lord_Howe', '2027-10-03', 'half an hour is skipped', 0],
  ['Australia/Lord_Howe', '2027-04-04', 'half an hour comes twice', 2],
];

/** A slot each half hour of five days, in instants written as `Z`. */
function slotsAround(day: string, zone: string) {
  const say = (instant: number, options: Intl.DateTimeFormatOptions) =>
    plain(new Intl.DateTimeFormat('en-US', { ...options, timeZone: zone }).format(instant));
  const wall = (instant: number) => say(instant, { dateStyle: 'short', timeStyle: 'short' });
  return Array.from({ length: 5 * 48 }, (_, index) => {
    const start = Date.parse(day) - 2 * DAY + index * 30 * MINUTE;
    const twice = [-60, -30, 30, 60].some((away) => wall(start + away * MINUTE) === wall(start));
    const time = say(start, { hour: 'numeric', minute: '2-digit' });
    const abbreviation = say(start, { timeZoneName: 'short' }).split(', ').at(-1)!;
    return {
      start,
      twice,
      time: twice ? `${time} ${abbreviation}` : time,
      date: say(start, { weekday: 'long', month: 'long', day: 'numeric' }),
    };
  });
}

/** [time, day] as the radio is named; the visitor's own time may follow. */
const shown = (radio: HTMLElement) => {
  const [time, ...day] = plain(nameOf(radio)).split(', ');
  return [time, day.slice(0, 2).join(', ')];
};

describe('in the week when clocks change', () => {
  cleanPage();

  for (const [zone, day, what, told] of weeks)
    it(`${zone}, where ${what}: each slot is there once, and is the one booked`, async () => {
      const slots = slotsAround(day, zone);
      const gateway = new StubGateway();
      gateway.slots = slots.map(({ start }) => ({
        start: new Date(start).toISOString(),
        end: new Date(start + 45 * MINUTE).toISOString(),
        practitioners: ['ana'],
      }));
      Date.now = () => Date.parse(day) - 6 * DAY;
      await mount({
        attributes: { service: 'calm', duration: '45', view: 'list' },
        gateway,
        clinic: clinicWith({ clinic: { ...clinic.clinic, timeZone: zone } }),
      });
      const radios = () => allByRole('radio', /[AP]M/);
      await until(() => radios().length > 0);
      await pressButton('More days');
      await until(() => radios().length === slots.length && !queryByRole('alert'));
      expect(radios().map(shown)).to.deep.equal(slots.map(({ time, date }) => [time, date]));
      expect(slots.filter(({ twice }) => twice)).to.have.lengthOf(told);

      // Of two with one wall clock the later one, else any.
      const wanted =
        Math.max(
          slots.findLastIndex(({ twice }) => twice),
          0,
        ) || 100;
      press(radios()[wanted]!);
      await until(() => (radios()[wanted] as HTMLInputElement).checked);
      await findByRole('region', 'Your booking');
      await pressButton('Continue');
      await giveDetails();
      await pressButton('Review');
      await pressButton('Confirm booking');
      await heading(/^You’re booked/);
      expect(Date.parse(gateway.posted[0]!.start)).to.equal(slots[wanted]!.start);
    });
});
