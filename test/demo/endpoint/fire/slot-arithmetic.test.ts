/** Hundreds of made-up clinics, most on days the clock changes: their slots are those that counting minutes finds. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { assign } from '../../../../demo/endpoint/assign.js';
import { availabilityFor } from '../../../../demo/endpoint/availability.js';
import { readClinic } from '../../../../demo/endpoint/clinic.js';
import { offerFor } from '../../../../demo/endpoint/offer.js';
import { ProblemError } from '../../../../demo/endpoint/problems.js';
import { freeAt } from '../../../../demo/endpoint/slots.js';
import { startOf } from '../../../../demo/endpoint/start.js';
import type { Sql } from '../../../../demo/endpoint/store/store.js';
import * as zones from '../../../../src/booking/zone.js';
import { genders, weekdays } from '../../../../src/protocol/primitives.js';
import {
  ids,
  maybe,
  scenes,
  SKIPPED,
  STEADY,
  time,
  upTo,
  USUAL,
  type Place,
} from '../helpers/made-up-clinics.js';
import * as slow from '../helpers/slow-clinic.js';
import { DAY, MINUTE, nextDate, type Scene } from '../helpers/slow-clinic.js';

fc.configureGlobal({ seed: 20111230, numRuns: 150 });

/** The endpoint's side of a scene; of its database it asks but one thing: whose time is taken between two instants. */
function serve(scene: Scene) {
  const { massage, now, ask } = scene;
  const { minutes, ...rest } = massage;
  const service = { ...rest, id: 'massage', category: 'spa', name: 'Massage', people: 2 };
  const clinic = readClinic({
    ...scene,
    clinic: { timeZone: scene.zone },
    services: [{ ...service, durations: [{ minutes }] }],
    addOns: [{ id: 'stones', name: 'Hot stones', minutes: scene.stones }],
  });
  const sql: Sql = {
    query: <Row extends object>(_: string, [whose, from, to]: readonly unknown[] = []) => {
      const asked = { from: Date.parse(from as string), to: Date.parse(to as string) };
      const rows = scene.busy.filter((row) => (whose as string[]).includes(row.practitioner));
      return Promise.resolve(rows.filter((row) => overlap(row, asked)) as unknown[] as Row[]);
    },
  };
  const wish = { ...ask, service: 'massage', minutes, addOns: ask.addOns ? [ask.addOns] : [] };
  const offer = offerFor(clinic, { ...wish, onlyGender: ask.preference || undefined });
  return {
    search: { sql, clinic, offer, now },
    /** What is offered on these days, counted from the scene's date. */
    answer(first: number, last = first) {
      const dates = { from: nextDate(scene.date, first), to: nextDate(scene.date, last) };
      const numbers = { minutes: String(minutes), people: String(ask.people) };
      const query = new URLSearchParams({ ...ask, ...numbers, ...dates, service: 'massage' });
      return availabilityFor(sql, clinic, query, now);
    },
  };
}

const overlap = (a: { from: number; to: number }, b: { from: number; to: number }) =>
  a.from < b.to && b.from < a.to;
const dateAt = (ms: number, { zone }: Scene) => slow.wall(ms, zone).slice(0, 10);
const check = (
  places: Place[],
  holds: (scene: Scene, a: number, b: number) => Promise<void>,
  numRuns = 150,
) => fc.assert(fc.asyncProperty(scenes(places), upTo(5, -3), upTo(5), holds), { numRuns });

async function offersWhatCountingFinds(scene: Scene, first: number, more: number): Promise<void> {
  const [from, to] = [nextDate(scene.date, first), nextDate(scene.date, first + more)];
  const counted = slow.slowSlots(scene).filter(({ start }) => dateAt(start, scene) >= from);
  const { slots, nextAvailable } = await serve(scene).answer(first, first + more);
  const lines = (list: readonly { start: number | string; practitioners: string[] }[]) =>
    list.map(({ start, practitioners }) => {
      const ms = new Date(start).getTime();
      return `${slow.wall(ms, scene.zone)} = ${new Date(ms).toISOString()} ${practitioners.join()}`;
    });
  const expected = lines(counted.filter(({ start }) => dateAt(start, scene) <= to));
  const actual = lines(slots);
  // Their difference first: a failure then says little more than what is wrong.
  assert.deepEqual(
    {
      tooMany: actual.filter((it) => !expected.includes(it)),
      missing: expected.filter((it) => !actual.includes(it)),
    },
    { tooMany: [], missing: [] },
  );
  assert.deepEqual(actual, expected);
  assert.equal(nextAvailable, counted[0] ? dateAt(counted[0].start, scene) : null);
}

describe('slots', () => {
  test('are those that counting minutes finds', () => check(USUAL, offersWhatCountingFinds, 350));

  test('are those that counting minutes finds, about a day that never was', () =>
    check([SKIPPED], offersWhatCountingFinds));

  test('are those that counting minutes finds, with a buffer of days', () =>
    fc.assert(
      fc.asyncProperty(
        scenes(USUAL, upTo(6000, 4320), [2, 5]),
        upTo(1, -2),
        upTo(1),
        offersWhatCountingFinds,
      ),
      { numRuns: 40 },
    ));

  test('say the clock’s own time, leave the notice, and take nobody’s taken time', () =>
    check(USUAL, async (scene) => {
      const occupied = slow.occupiedBy(scene) * MINUTE;
      for (const { start, end, practitioners } of (await serve(scene).answer(-3, 6)).slots) {
        const [from, to] = [Date.parse(start), Date.parse(end)];
        assert.equal(start.slice(0, 16).replace('T', ' '), slow.wall(from, scene.zone));
        assert.equal(end.slice(0, 16).replace('T', ' '), slow.wall(to, scene.zone));
        assert.equal(to - from, slow.lengthOf(scene) * MINUTE);
        assert.ok(from >= scene.now + scene.policies.minNoticeMinutes * MINUTE);
        assert.ok(new Set(practitioners).size >= scene.ask.people);
        for (const row of scene.busy.filter(({ practitioner }) => practitioners.includes(practitioner)))
          assert.ok(!overlap(row, { from, to: from + occupied }), `${start} ${row.practitioner}`);
      }
    }));

  test('lie within the hours the wall shows, where the clock never changes', () =>
    check(STEADY, async (scene) => {
      const { walls } = slow.daysAbout(scene.date, scene.zone);
      const isOpen = (ms: number, list: Scene['hours']) => {
        const [date, shown] = walls.get(ms)!.split(' ') as [string, string];
        const weekday = new Date(date).getUTCDay();
        const [today, yesterday] = [weekdays[weekday]!, weekdays[(weekday + 6) % 7]!];
        return list.some(({ days, open, close }) =>
          close <= open
            ? (days.includes(today) && open <= shown) || (days.includes(yesterday) && shown < close)
            : days.includes(today) && open <= shown && shown < close,
        );
      };
      for (const { start, end, practitioners } of (await serve(scene).answer(-3, 6)).slots) {
        const hired = scene.practitioners.filter(({ id }) => practitioners.includes(id));
        const lists = [scene.hours, ...hired.flatMap(({ hours }) => (hours ? [hours] : []))];
        for (let ms = Date.parse(start); ms < Date.parse(end); ms += MINUTE)
          for (const list of lists) assert.ok(isOpen(ms, list), start);
      }
    }));

  test('are the same, however the days are cut into questions', () =>
    check(USUAL, async (scene, cut) => {
      const { answer } = serve(scene);
      const slotsOf = async (...span: [number, number?]) => (await answer(...span)).slots;
      const whole = await slotsOf(-3, 6);
      assert.deepEqual([...(await slotsOf(-3, cut)), ...(await slotsOf(cut + 1, 6))], whole);
      const daily = await Promise.all([-3, -2, -1, 0, 1, 2, 3, 4, 5, 6].map((day) => slotsOf(day)));
      assert.deepEqual(daily.flat(), whole);
    }));

  test('begin where a booking may start, and nowhere else', () =>
    fc.assert(
      fc.asyncProperty(scenes(USUAL), upTo(2 * 1440, -1440), async (scene, minute) => {
        const idle = { ...scene, busy: [] };
        const counted = slow.slowSlots(idle);
        const { search } = serve(idle);
        const some = counted.filter((_, at) => at % 7 === 0).map(({ start }) => start);
        for (const start of [Date.parse(scene.date) + minute * MINUTE, ...some]) {
          const chance = await startOf(search, start).catch((error: unknown) => {
            assert.ok(error instanceof ProblemError);
          });
          const found = chance && { ...chance, practitioners: chance.practitioners.map(({ id }) => id) };
          assert.deepEqual(
            found,
            counted.find((slot) => slot.start === start),
          );
        }
      }),
    ));
});

test('zone.ts reads the clock on the wall, forth and back', () => {
  const property = fc.property(
    fc.constantFrom(...USUAL, SKIPPED),
    upTo(2 * DAY, -2 * DAY),
    upTo(1, -1),
    time,
    ([zone, about], offset, day, shown) => {
      const ms = Date.parse(about) + offset;
      const minute = Math.floor(ms / MINUTE) * MINUTE;
      const [date, clock] = [zones.dateIn(ms, zone), zones.timeIn(ms, zone)];
      assert.equal(`${date} ${clock}`, slow.wall(ms, zone));
      assert.equal(zones.offsetAt(ms, zone) * MINUTE, Date.parse(`${slow.wall(ms, zone)}Z`) - minute);
      assert.equal(Date.parse(zones.toRfc3339(ms, zone)), Math.floor(ms / 1000) * 1000);
      assert.ok(zones.instantsOf(date, clock, zone).includes(minute));

      const [wanted, real] = [nextDate(about, day), slow.daysAbout(about, zone)];
      const text = shown === '24:00' ? `${nextDate(wanted)} 00:00` : `${wanted} ${shown}`;
      assert.deepEqual(zones.instantsOf(wanted, shown, zone), real.minutes.get(text) ?? []);
      for (const which of ['first', 'last'] as const)
        assert.equal(zones.instantOf(wanted, shown, zone, which), slow.moment(real, wanted, shown, which));
    },
  );
  fc.assert(property, { numRuns: 2000 });
});

test('assign takes the free: who is chosen, kept, preferred, and who has the fewest bookings that day', () => {
  const wished = maybe(fc.constantFrom(...genders));
  const property = fc.property(
    scenes([...USUAL, SKIPPED]),
    upTo(2 * 1440, -1440),
    fc.subarray(ids),
    wished,
    (scene, minute, kept, gender) => {
      const { clinic, offer } = serve(scene).search;
      const start = Date.parse(scene.date) + minute * MINUTE;
      const found = { practitioners: freeAt(offer.practitioners, start, offer, scene.busy) };
      const chosen = assign(clinic, offer, start, found, scene.busy, { gender, kept });

      const { practitioner: wanted, people } = scene.ask;
      const free = slow
        .ableFor(scene)
        .filter(({ id }) => slow.isFree(scene, id, start, slow.occupiedBy(scene)));
      const day = dateAt(start, scene);
      // A booking's last minute is still that booking's, its end is not.
      const booked = scene.busy.filter(
        ({ held, from, to }) => !held && dateAt(from, scene) <= day && day <= dateAt(to - MINUTE, scene),
      );
      const rank = (one: (typeof free)[number]) =>
        [
          one.id !== wanted,
          !kept.includes(one.id),
          gender !== undefined && one.gender !== gender,
          booked.filter(({ practitioner }) => practitioner === one.id).length,
        ].reduce<number>((sum, digit) => sum * 100 + Number(digit), 0);
      const best = free.sort((a, b) => rank(a) - rank(b)).map(({ id }) => id);
      const enough = best.length >= people && (wanted === 'any' || best.includes(wanted));
      assert.deepEqual(chosen, enough ? best.slice(0, people) : undefined);
    },
  );
  fc.assert(property, { numRuns: 1000 });
});
