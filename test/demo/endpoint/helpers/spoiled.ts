/** Values and messages that nobody means, for fast-check. */
import fc from 'fast-check';

/** What breaks programs: too long, too deep, half a character, another type, another realm's names. */
const awkward: fc.Arbitrary<unknown> = fc.constantFrom<unknown[]>(
  null,
  true,
  '',
  ' ',
  'x'.repeat(5000),
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udc00x',
  '\u202e\u200f',
  '%00',
  '%s%n',
  "'; drop table bookings; --",
  '<img src=x onerror=alert(1)>',
  '../../etc/passwd',
  'constructor',
  '__proto__',
  '0000-00-00',
  '2026-02-30',
  '+275760-09-13T00:00:00Z',
  '2026-12-02T09:00:00-08:00',
  '2026-12-02T09:00:60-08:00',
  '9999-12-31T23:59:59Z',
  '0001-01-01T00:00:00+23:59',
  -1,
  0,
  -0,
  0.5,
  60,
  1e21,
  Number.MAX_SAFE_INTEGER,
  -Number.MAX_VALUE,
  5e-324,
  [],
  {},
  [[[[]]]],
  Array.from({ length: 500 }, () => 'ana'),
  JSON.parse('{"__proto__":{"service":"pain-relief"},"constructor":{"prototype":{}},"toString":1,"then":{}}'),
  JSON.parse(`${'['.repeat(400)}${']'.repeat(400)}`),
);

/** Any text a request can hold, lone surrogates and all. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  awkward.filter((value) => typeof value === 'string'),
);

export const anyValue = fc.oneof(awkward, fc.jsonValue({ noUnicodeString: false }) as fc.Arbitrary<unknown>);

type Path = (string | number)[];

/** Where each value of a message stands, its own parts too. */
export const placesIn = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, part]) => {
        const at = [...path, Array.isArray(value) ? Number(name) : name];
        return [at, ...placesIn(part, at)];
      })
    : [];

/** A copy of a message with another value in one place; `undefined` takes the place away. */
export function spoil(message: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const other = ([name, part]: [string, unknown]) =>
    name !== String(step)
      ? [[name, part]]
      : [[name, spoil(part, rest, value)]].filter(([, made]) => made !== undefined);
  const parts = Object.entries(message as object).flatMap(other) as [string, unknown][];
  return Array.isArray(message) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}
