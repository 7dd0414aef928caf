/** Registers what is wanted at first; the element registers its later steps itself. */
import { BookingSummary } from './components/booking-summary.js';
import { MonthCalendar } from './components/month-calendar.js';
import { ProgressList } from './components/progress-list.js';
import { SlotList } from './components/slot-list.js';
import { MassageBooker } from './massage-booker.js';
import { register } from './register.js';
import { ChooseStep } from './steps/choose-step.js';
import { TimeStep } from './steps/time-step.js';

// What a browser is too old for is not begun: the content between the tags stays. A server has no CSS.
const isModern =
  !('CSS' in globalThis) || (CSS.supports('color', 'light-dark(red, red)') && 'any' in AbortSignal);

// Loaded twice, or in two versions, the first one stays, whole: parts of two would not know each other.
if (isModern && !customElements.get('massage-booker'))
  register([
    ['massage-booker-progress-list', ProgressList],
    ['massage-booker-booking-summary', BookingSummary],
    ['massage-booker-month-calendar', MonthCalendar],
    ['massage-booker-slot-list', SlotList],
    ['massage-booker-choose-step', ChooseStep],
    ['massage-booker-time-step', TimeStep],
    ['massage-booker', MassageBooker],
  ]);

export * from './index.js';
