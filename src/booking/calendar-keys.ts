/** Which date a key leads to in a month calendar, after the ARIA date grid conventions; null for any other key. */
import { addDays, addMonths, weekStart } from './dates.js';

export interface KeyPress {
  key: string;
  shiftKey: boolean;
}

/** @param firstDay first day of the week, 0 is Sunday @param rtl whether Left means later */
export function dateForKey(
  { key, shiftKey }: KeyPress,
  date: string,
  firstDay: number,
  rtl: boolean,
): string | null {
  const week = weekStart(date, firstDay);
  switch (key) {
    case 'ArrowLeft':
      return addDays(date, rtl ? 1 : -1);
    case 'ArrowRight':
      return addDays(date, rtl ? -1 : 1);
    case 'ArrowUp':
      return addDays(date, -7);
    case 'ArrowDown':
      return addDays(date, 7);
    case 'Home':
      return week;
    case 'End':
      return addDays(week, 6);
    case 'PageUp':
      return addMonths(date, shiftKey ? -12 : -1);
    case 'PageDown':
      return addMonths(date, shiftKey ? 12 : 1);
    default:
      return null;
  }
}
