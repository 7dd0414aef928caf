/** Level 1: whether the server says what is free as the protocol has it (section 2). */
import { addDays } from '../booking/dates.js';
import { dateIn, offsetAt, toMs } from '../booking/zone.js';
import { withQuery } from '../gateway/with-query.js';
import { availability, type Availability } from '../protocol/availability.js';
import { read } from '../protocol/schema.js';
import { bad, good, note, type Finding } from './finding.js';
import type { Patient } from './patient.js';
import { probe, silenceWords } from './probe.js';

const WHAT = 'the address for free times';

export async function checkAvailability({ settings, setup }: Patient): Promise<Finding[]> {
  const url = settings?.availability;
  const service = settings?.catalogue.services[0];
  if (!url || !service || !setup) return [];
  const today = dateIn(Date.now(), setup.timeZone);
  const asked = withQuery(url, {
    service: service.id,
    minutes: String(service.durations[0]!.minutes),
    from: today,
    to: addDays(today, 30),
  });
  const heard = await probe(asked);
  if (typeof heard === 'string') return [bad(...silenceWords(WHAT, url, heard))];
  if (heard.status !== 200)
    return [
      bad(
        `Asked for the times of “${service.name}”, ${asked} answers ${heard.status}.`,
        `Let it answer 200 with the free times. ${words(heard.json)}`,
      ),
    ];
  const { value, issues } = read(availability, heard.json);
  if (issues.length)
    return issues
      .slice(0, 5)
      .map(({ path, message }) =>
        bad(
          `The answer of ${url} breaks the protocol: ${path.join('.') || 'it'} ${message}.`,
          'Correct it on the server; “npm run conformance” checks the whole protocol.',
        ),
      );
  return [...aboutTimes(value, settings.timeZone ?? ''), ...aboutHeaders(heard)];
}

function aboutTimes({ slots, timeZone, nextAvailable }: Availability, zone: string): Finding[] {
  const odd = slots.find(
    ({ start }) => offsetOf(start) !== undefined && offsetOf(start) !== offsetAt(toMs(start), timeZone),
  );
  return [
    ...(zone && zone !== timeZone
      ? [
          bad(
            `The server keeps its times in ${timeZone}, and here it says ${zone}.`,
            'Give the same time zone in both places.',
          ),
        ]
      : []),
    ...(odd
      ? [
          bad(
            `A time is given as ${odd.start}, which is not how clocks stand in ${timeZone} then.`,
            'Send times with the clinic’s own offset at that moment.',
          ),
        ]
      : []),
    slots.length
      ? good(`Free times are answered: ${slots.length} in the next 30 days.`)
      : note(
          'No time is free in the next 30 days.',
          nextAvailable
            ? `The next is on ${nextAvailable}.`
            : 'If that is not so, look at the opening hours and at the diary on the server.',
        ),
  ];
}

/** Minutes; undefined for `Z`, which says nothing of the clinic's clock. */
function offsetOf(instant: string): number | undefined {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(instant) ?? [];
  return sign ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) : undefined;
}

const aboutHeaders = ({ type, cacheControl }: { type: string; cacheControl: string }): Finding[] => [
  ...(type.endsWith('json')
    ? []
    : [
        note(
          `Free times are sent as ${type || 'nothing in particular'}.`,
          'Let the server send Content-Type: application/json.',
        ),
      ]),
  ...(cacheControl.includes('no-store')
    ? []
    : [
        note(
          'Free times may be kept by a cache, and be old when they are shown.',
          'Let the server send Cache-Control: no-store.',
        ),
      ]),
];

/** What a problem document says. */
export const words = (json: unknown): string => {
  const { detail, title } = (json ?? {}) as { detail?: unknown; title?: unknown };
  const said = [detail, title].find((text): text is string => typeof text === 'string');
  return said ? `It says: ${said}` : '';
};
