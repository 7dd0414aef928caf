/** Which date a key leads to in a month calendar, after the ARIA date grid conventions; null for any other key. */
import { addDays, addMonths, weekStart } from './dates.js';

export type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** Whether it is a key of the browser's or the system's own: Alt and Left goes back a page. */
export const modified = ({ altKey, ctrlKey, metaKey }: KeyPress): boolean => altKey || ctrlKey || metaKey;

/** @param firstDay first day of the week, 0 is Sunday @param rtl whether Left means later */
export function dateForKey(press: KeyPress, date: string, firstDay: number, rtl: boolean): string | null {
  if (modified(press)) return null;
  const { key, shiftKey } = press;
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
