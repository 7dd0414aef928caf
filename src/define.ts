/** Registers every tag, unless the page has it already: loaded twice, or in two versions, the first one stays. */
import { BookingSummary } from './components/booking-summary.js';
import { MonthCalendar } from './components/month-calendar.js';
import { ProgressList } from './components/progress-list.js';
import { SlotList } from './components/slot-list.js';
import { MassageBooker } from './massage-booker.js';
import { ChooseStep } from './steps/choose-step.js';
import { DetailsStep } from './steps/details-step.js';
import { GuideStep } from './steps/guide-step.js';
import { ManageStep } from './steps/manage-step.js';
import { MoveStep } from './steps/move-step.js';
import { OutcomeStep } from './steps/outcome-step.js';
import { ReviewStep } from './steps/review-step.js';
import { TimeStep } from './steps/time-step.js';

const tags: [string, CustomElementConstructor][] = [
  ['massage-booker-progress-list', ProgressList],
  ['massage-booker-booking-summary', BookingSummary],
  ['massage-booker-month-calendar', MonthCalendar],
  ['massage-booker-slot-list', SlotList],
  ['massage-booker-choose-step', ChooseStep],
  ['massage-booker-guide-step', GuideStep],
  ['massage-booker-time-step', TimeStep],
  ['massage-booker-details-step', DetailsStep],
  ['massage-booker-review-step', ReviewStep],
  ['massage-booker-outcome-step', OutcomeStep],
  ['massage-booker-manage-step', ManageStep],
  ['massage-booker-move-step', MoveStep],
  ['massage-booker', MassageBooker],
];

for (const [tag, constructor] of tags) if (!customElements.get(tag)) customElements.define(tag, constructor);

export * from './index.js';
