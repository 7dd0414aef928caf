/** Made-up clinics for fast-check, most about a day on which the clock changes. */
import fc from 'fast-check';
import { genders, weekdays } from '../../../../src/protocol/primitives.js';
import { ableFor, MINUTE, nextDate, type Scene } from './slow-clinic.js';

export type Place = readonly [zone: string, date: string];
export const STEADY: Place[] = ['Asia/Kolkata', 'Asia/Kathmandu', 'UTC'].map((zone) => [zone, '2026-11-01']);
export const USUAL: Place[] = [
  ...STEADY,
  ['America/Los_Angeles', '2026-03-08'],
  ['America/Los_Angeles', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['America/Sao_Paulo', '2018-02-17'],
  ['America/Sao_Paulo', '2018-11-04'],
  ['Pacific/Apia', '2011-04-02'],
  ['Pacific/Apia', '2011-09-24'],
];
/** The clock went from the end of the 29th straight to the 31st. */
export const SKIPPED: Place = ['Pacific/Apia', '2011-12-30'];

export const ids = ['ana', 'ben', 'eve'];
export const upTo = (max: number, min = 0) => fc.integer({ min, max });
/** Round numbers often: appointments that end at closing, or begin when another ends. */
const round = (max: number) => fc.oneof(fc.constantFrom(5, 15, 30, 60), upTo(max, 5));
export const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const two = (value: number) => String(value).padStart(2, '0');
export const time = fc.oneof(
  fc.constantFrom('00:00', '00:30', '01:00', '01:30', '01:45', '02:00', '02:15', '03:30', '23:30', '24:00'),
  upTo(1439).map((minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`),
);
const week = [...weekdays];
const days = fc.oneof(fc.constant(week), fc.subarray(week, { minLength: 1 }));
const hours = fc.array(fc.record({ days, open: time, close: time }), { minLength: 1, maxLength: 3 });
const who = { gender: maybe(fc.constantFrom(...genders)), hours: maybe(hours) };
const person = (id: string) => fc.record({ id: fc.constant(id), name: fc.constant(id), ...who });

export const scenes = (
  places: Place[],
  buffer = upTo(60),
  taken: readonly [number, number] = [-1, 2],
): fc.Arbitrary<Scene> =>
  fc
    .constantFrom(...places)
    .chain(([zone, date]) => {
      const about = (from: number, to: number) =>
        fc
          .oneof(
            upTo(to * 1440, from * 1440),
            upTo(to * 48, from * 48).map((halves) => halves * 30),
          )
          .map((minutes) => Date.parse(date) + minutes * MINUTE);
      const row = { practitioner: fc.constantFrom(...ids), from: about(...taken), length: round(600) };
      return fc.record({
        zone: fc.constant(zone),
        date: fc.constant(date),
        now: fc.tuple(about(-2, 1), upTo(MINUTE - 1)).map(([minute, more]) => minute + more),
        hours,
        closures: fc.subarray([nextDate(date, -1), date, nextDate(date)], { maxLength: 1 }),
        policies: fc.record({
          minNoticeMinutes: upTo(600),
          maxDaysAhead: upTo(4, 1),
          slotStepMinutes: round(90),
        }),
        massage: fc.record({
          minutes: round(150),
          consultationMinutes: maybe(upTo(20)),
          bufferMinutes: maybe(buffer),
          practitioners: maybe(fc.subarray(ids, { minLength: 1 })),
        }),
        stones: round(30),
        practitioners: fc.tuple(...ids.map(person)),
        busy: fc.array(
          fc
            .record({ ...row, held: fc.boolean() })
            .map(({ length, ...rest }) => ({ ...rest, to: rest.from + length * MINUTE })),
          { maxLength: 12 },
        ),
        ask: fc.record({
          practitioner: fc.constantFrom('any', 'any', ...ids),
          preference: fc.constantFrom('', '', ...genders),
          people: fc.constantFrom(1, 1, 2),
          addOns: fc.constantFrom('', 'stones'),
        }),
      });
    })
    // Whoever asks for what is not offered gets a 422, which other tests see to.
    .filter((scene) => {
      const { practitioner, people } = scene.ask;
      const able = ableFor(scene);
      return practitioner === 'any' ? able.length >= people : able.some(({ id }) => id === practitioner);
    })
    .map((scene) => ({ ...scene, [fc.toStringMethod]: () => print(scene) }));

/** What fast-check shows of a clinic that fails: a line for each thing it has. */
function print(scene: Scene): string {
  const legible = (key: string, value: unknown) =>
    ['now', 'from', 'to'].includes(key) ? new Date(value as number).toISOString() : value;
  const plain = JSON.parse(JSON.stringify(scene, legible)) as object;
  return Object.entries(plain)
    .map(([name, value]) => `\n  ${name}: ${JSON.stringify(value)}`)
    .join('');
}
