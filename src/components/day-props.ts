/** What a day of the month says and looks like; the calendar's template only spreads it. */
import { plenty } from '../booking/availability.js';
import type { Day } from '../booking/month.js';
import type { Setup } from '../contexts/setup-context.js';

export interface DayProps {
  label: string;
  className: string;
  disabled: boolean;
}

/** @param loading nothing is known of the day @param wish times are only wishes, so nothing is said of how many are free */
export function dayProps(day: Day, { messages, format }: Setup, loading: boolean, wish: boolean): DayProps {
  const { time } = messages;
  const name = day.today ? time.todayNamed(format.day(day.date)) : format.day(day.date);
  const available = day.state === 'available';
  const sayings = {
    available: () => (wish ? time.open(name) : time.available(name, day.times)),
    full: () => (loading ? name : wish ? time.closed(name) : time.full(name)),
    closed: () => time.closed(name),
    'out-of-range': () => time.outOfRange(name),
  };
  return {
    label: sayings[day.state](),
    disabled: !available,
    className: [
      'day',
      { available: 'has', full: wish ? 'off shut' : 'off', closed: 'off shut', 'out-of-range': 'off gone' }[
        day.state
      ],
      day.today ? 'today' : '',
      loading && day.state !== 'out-of-range' ? 'load' : '',
      // One dot for few, two for some, three for plenty.
      wish ? 'wish' : available ? `d${plenty(day.times)}` : '',
    ].join(' '),
  };
}
