/** Servers that are wrong in one thing, and the rules that must notice. */
import { toRfc3339 } from '../../../../src/booking/zone.js';
import {
  all,
  answering,
  asking,
  from,
  headed,
  instead,
  isPost,
  json,
  pathOf,
  peek,
  questioned,
  refusal,
  rewritten,
  type Around,
  type Json,
} from './plant.js';

interface Fault {
  /** What is wrong on that server. */
  name: string;
  around: Around;
  /** Ids of the rules it breaks. */
  breaks: string[];
}

const isError = ({ status }: Response) => status >= 400;
const isConflict = (_: Request, { status }: Response) => status === 409;
const bookings = /^\/(bookings|manage)/;

/** As `Z`, for every instant in a text. */
const inUtc = (text: string) =>
  text.replaceAll(/\d{4}-\d\d-\d\dT[\d:]+[+-]\d\d:\d\d/g, (instant) =>
    toRfc3339(Date.parse(instant), 'UTC').replace('+00:00', 'Z'),
  );

const acrossOrigins: Fault[] = [
  {
    name: 'errors have no CORS header',
    around: headed(isError, (headers) => headers.delete('access-control-allow-origin')),
    breaks: [
      'across-origins.readable.availability-refusal',
      'across-origins.readable.booking-refusal',
      'across-origins.readable.hold-refusal',
      'across-origins.readable.manage-refusal',
    ],
  },
  {
    name: 'text/plain is refused',
    around: instead(({ headers }) =>
      headers.get('content-type')?.startsWith('text/plain')
        ? refusal(415, 'unsupported-media-type')
        : undefined,
    ),
    breaks: [
      'across-origins.text-plain.booking',
      'across-origins.text-plain.hold',
      'across-origins.text-plain.manage',
      'holds.release',
      'idempotency.text-plain',
    ],
  },
  {
    name: 'preflights are not answered',
    around: instead(({ method }) => (method === 'OPTIONS' ? refusal(405, 'malformed') : undefined)),
    breaks: ['bookings', 'cancel', 'holds', 'manage', 'reschedule'].map(
      (name) => `across-origins.preflight.${name}`,
    ),
  },
  {
    name: 'answers may be cached',
    around: headed(
      () => true,
      (headers) => headers.set('cache-control', 'max-age=60'),
    ),
    breaks: [
      'availability',
      'availability-refusal',
      'booking',
      'booking-refusal',
      'hold',
      'hold-refusal',
      'manage-refusal',
      'managed-booking',
    ].map((name) => `across-origins.no-store.${name}`),
  },
  {
    name: 'a cookie makes a difference',
    around: instead(({ headers }) => (headers.has('cookie') ? refusal(403, 'call-us') : undefined)),
    breaks: ['across-origins.cookies-ignored'],
  },
];

const availability: Fault[] = [
  {
    name: 'any number of days may be asked for',
    around: questioned((parameters) => {
      const [first = '', last = ''] = ['from', 'to'].map((name) => parameters.get(name) ?? '');
      if (Date.parse(last) - Date.parse(first) > 62 * 86_400_000) parameters.set('to', first);
    }),
    breaks: ['availability.63-days'],
  },
  {
    name: 'nextAvailable does not look past "to"',
    around: answering(from('/availability'), (body) =>
      body.slots?.length ? body : { ...body, nextAvailable: null },
    ),
    breaks: ['availability.next-available-later'],
  },
  {
    name: 'slots come in the wrong order',
    around: answering(from('/availability'), (body) => ({
      ...body,
      slots: body.slots?.toReversed(),
    })),
    breaks: ['availability.sorted'],
  },
  {
    name: 'instants are in UTC',
    around: (honest) => async (request) => {
      const answer = await honest(request);
      return answer.status === 204 ? answer : new Response(inUtc(await answer.text()), answer);
    },
    breaks: ['availability.offsets', 'booking.offsets', 'holds.offset'],
  },
  {
    name: 'the practitioner is not looked at',
    around: questioned((parameters) => parameters.delete('practitioner')),
    breaks: ['availability.practitioner', 'availability.unknown-practitioner'],
  },
];

const booking: Fault[] = [
  {
    name: 'slot-taken is a bare 400',
    around: (honest) => async (request) => {
      const answer = await honest(request);
      const { type } = await peek(answer);
      return type?.endsWith('slot-taken') ? json({}, 400) : answer;
    },
    breaks: [
      'booking.alternatives',
      'booking.alternatives-bookable',
      'booking.alternatives-listed',
      'booking.alternatives-nearest',
      'booking.race',
      'booking.slot-taken',
      'holds.blocks-booking',
      'holds.blocks-hold',
      'idempotency.taken-unbound',
      'manage.reschedule-taken',
    ],
  },
  {
    name: 'a taken time comes without alternatives',
    around: answering(isConflict, ({ alternatives: _, ...body }) => body),
    breaks: ['booking.alternatives'],
  },
  {
    name: 'alternatives come farthest first',
    around: answering(isConflict, (body) => ({
      ...body,
      alternatives: body.alternatives?.toReversed(),
    })),
    breaks: ['booking.alternatives-nearest'],
  },
  {
    name: 'the end leaves out the consultation',
    around: answering(from(bookings), (body) => ({
      ...body,
      end: toRfc3339(Date.parse(body.end ?? '') - 15 * 60_000, 'America/Los_Angeles'),
    })),
    breaks: ['booking.add-ons', 'booking.end', 'manage.reschedule'],
  },
  {
    name: 'any price is accepted',
    around: asking('/bookings', ({ quoted: _, ...body }) => body),
    breaks: ['booking.price-changed', 'booking.price-of-extras', 'booking.price-of-two'],
  },
  {
    name: 'consents are not asked for',
    around: asking('/bookings', (body) => ({
      ...body,
      consents: [{ id: 'privacy', at: '2026-01-01T00:00:00Z' }],
    })),
    breaks: ['booking.consent'],
  },
  {
    name: 'unknown members are refused',
    around: instead(async (request) =>
      'conformance' in (await peek(request))
        ? refusal(422, 'invalid-fields', { errors: [{ pointer: '#/conformance' }] })
        : undefined,
    ),
    breaks: ['booking.64-kib', 'booking.unknown-ignored', 'problems.too-large'],
  },
  {
    name: 'answers repeat who booked',
    around: (honest) => async (request) => {
      const { people } = await peek(request);
      return answering(from('/bookings'), (body) => ({ ...body, people }))(honest)(request);
    },
    breaks: ['booking.no-contact-data'],
  },
  {
    name: 'problems are plain JSON',
    around: headed(isError, (headers) => headers.set('content-type', 'application/json')),
    breaks: ['problems.content-type'],
  },
];

const idempotency: Fault[] = [
  {
    name: 'a repeat is booked a second time',
    around: (honest) => {
      const answered = new Set<string>();
      return async (request) => {
        const { idempotencyKey = '' } = await peek(request);
        if (isPost(request, '/bookings') && answered.has(idempotencyKey)) {
          const people = [{ name: 'Somebody', phone: String(Math.random()) }];
          const again = { idempotencyKey: crypto.randomUUID(), people };
          return honest(await rewritten(request, (body) => ({ ...body, ...again })));
        }
        const answer = await honest(request);
        if (answer.status === 201 && idempotencyKey) answered.add(idempotencyKey);
        return answer;
      };
    },
    breaks: [
      'idempotency.after-cancelling',
      'idempotency.at-once',
      'idempotency.member-order',
      'idempotency.once',
      'idempotency.other-payload',
      'idempotency.other-start',
      'idempotency.other-visitor',
      'idempotency.replay',
      'idempotency.text-plain',
    ],
  },
  {
    name: 'any payload is answered with the first answer',
    around: (honest) => {
      const answers = new Map<string, object>();
      return async (request) => {
        const { idempotencyKey = '' } = await peek(request);
        const answer = await honest(request);
        if (answer.status === 201) answers.set(idempotencyKey, await peek(answer));
        const { type } = await peek(answer);
        return type?.endsWith('key-reused') ? json(answers.get(idempotencyKey), 200) : answer;
      };
    },
    breaks: ['idempotency.other-payload', 'idempotency.other-start', 'idempotency.other-visitor'],
  },
  {
    name: 'a refusal binds the key',
    around: (honest) => {
      const refusals = new Map<string, object>();
      return async (request) => {
        const { idempotencyKey = '' } = await peek(request);
        const before = refusals.get(idempotencyKey);
        if (before) return json(before, 422);
        const answer = await honest(request);
        if (answer.status === 422 && idempotencyKey) refusals.set(idempotencyKey, await peek(answer));
        return answer;
      };
    },
    breaks: ['idempotency.refused-unbound'],
  },
];

const holds: Fault[] = [
  {
    name: 'one’s own hold is in one’s way',
    around: all(
      questioned((parameters) => parameters.delete('holdId')),
      asking('/bookings', ({ holdId: _, ...body }) => body),
      asking('/manage/reschedule', ({ holdId: _, ...body }) => body),
    ),
    breaks: ['holds.own-booking', 'holds.own-listed', 'manage.reschedule-held'],
  },
  {
    name: 'a release releases nothing',
    around: instead((request) => (isPost(request, '/holds/release') ? json({}, 200) : undefined)),
    breaks: ['holds.release'],
  },
  {
    name: 'a hold holds nothing',
    around: (honest) => async (request) => {
      const answer = await honest(request);
      if (pathOf(request) !== '/holds' || answer.status !== 201) return answer;
      const release = new Request(new URL('/holds/release', request.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(await peek(answer)),
      });
      await honest(release);
      return answer;
    },
    breaks: [
      'holds.blocks-booking',
      'holds.blocks-hold',
      'holds.hides',
      'holds.moves',
      'holds.release-others',
    ],
  },
];

const manage: Fault[] = [
  {
    name: 'the time of what was cancelled last stays taken',
    around: (honest) => {
      let last: Json = {};
      const listed = (people: number) =>
        answering(from('/availability'), ({ slots = [], ...body }) => ({
          ...body,
          slots: slots
            .map((slot) => ({
              ...slot,
              practitioners: slot.practitioners.filter(
                (id) => slot.start !== last.start || id !== last.practitioner,
              ),
            }))
            .filter(({ practitioners }) => practitioners.length >= people),
        }))(honest);
      return async (request) => {
        const people = Number(new URL(request.url).searchParams.get('people') ?? 1);
        const answer = await listed(people)(request);
        if (pathOf(request) === '/manage/cancel' && answer.ok) last = await peek(answer);
        return answer;
      };
    },
    breaks: ['manage.cancel-frees'],
  },
  {
    name: 'the token stands in the query',
    around: answering(from(bookings), (body) => ({
      ...body,
      links: { manage: body.links?.manage?.replace('#', '&') },
    })),
    breaks: ['manage.link'],
  },
  {
    name: 'a link that is merely opened cancels',
    around: (honest) => (request) => {
      if (request.method !== 'GET' || pathOf(request) !== '/manage/cancel') return honest(request);
      const { searchParams } = new URL(request.url);
      const opened = new Request(new URL('/manage/cancel', request.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(Object.fromEntries(searchParams)),
      });
      return honest(opened);
    },
    breaks: ['manage.post-only'],
  },
];

export const faults: readonly Fault[] = [
  ...acrossOrigins,
  ...availability,
  ...booking,
  ...idempotency,
  ...holds,
  ...manage,
];
