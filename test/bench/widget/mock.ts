/** Servers that answer at once: so many slots a day, Monday to Saturday. */
const two = (value: number) => String(value).padStart(2, '0');
const DAY = 86_400_000;

export interface Answer {
  type: string;
  body: unknown;
}

/** Dates but Sundays, both ends included. */
function workdays(from: string, to: string): string[] {
  const dates: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY)
    if (new Date(at).getUTCDay() > 0) dates.push(new Date(at).toISOString().slice(0, 10));
  return dates;
}

/** By the protocol of this project. @param perDay slots */
export const clinic =
  (perDay: number) =>
  ({ pathname, searchParams }: URL): Answer | undefined => {
    const type = 'application/json';
    if (pathname === '/clinic.json')
      return {
        type,
        body: {
          protocol: 'massage-booking/1',
          clinic: { name: 'Bench', phone: '+15550100', timeZone: 'UTC' },
          policies: { maxDaysAhead: 120 },
          services: [
            {
              id: 'calm',
              category: 'spa',
              name: 'Calm',
              durations: [{ minutes: 60, price: { amount: '95.00', currency: 'USD' } }],
            },
          ],
          links: { bookings: '/bookings', availability: '/availability' },
        },
      };
    if (pathname !== '/availability') return undefined;
    const dates = workdays(searchParams.get('from')!, searchParams.get('to')!);
    const step = 600 / perDay;
    const at = (date: string, minutes: number) =>
      `${date}T${two(Math.floor(minutes / 60))}:${two(Math.floor(minutes % 60))}:00+00:00`;
    const slots = dates.flatMap((date) =>
      Array.from({ length: perDay }, (_, index) => ({
        start: at(date, 480 + index * step),
        end: at(date, 540 + index * step),
        practitioners: ['ana'],
      })),
    );
    return { type, body: { timeZone: 'UTC', nextAvailable: dates[0] ?? null, slots } };
  };

/** Arrivy's public booking endpoint, as far as its widget asks. It parses the text itself. */
export function arrivy({ pathname, searchParams }: URL): Answer | undefined {
  if (!pathname.startsWith('/api/public/bookings/')) return undefined;
  const dateOf = (name: string) =>
    new Date(searchParams.get(name)!.replace(' ', '+')).toISOString().slice(0, 10);
  const slots = workdays(dateOf('from'), dateOf('to')).flatMap((date) =>
    Array.from({ length: 30 }, (_, index) => {
      const start = Date.parse(`${date}T08:00:00Z`) + index * 20 * 60_000;
      return {
        id: start,
        start_datetime: new Date(start).toISOString(),
        end_datetime: new Date(start + 3_600_000).toISOString(),
        status: 'AVAILABLE',
        number_of_slots: 1,
        booked_slots: 0,
        is_available: true,
      };
    }),
  );
  const body = {
    id: 1,
    booking_page_title: 'Massage',
    booking_page_description: '',
    duration: 60,
    time_zone: 'UTC',
    use_booking_timezone: false,
    maximum_bookings_per_day: -1,
    no_of_booked_slots: 0,
    start_date: `${dateOf('from')}T00:00:00Z`,
    end_date: `${dateOf('to')}T00:00:00Z`,
    booking_slots: slots,
    company_profile: {},
    template_data: {},
  };
  return { type: 'text/plain', body };
}
