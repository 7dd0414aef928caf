/**
 * The guide, the steps after the times and what only a booking needs, which are loaded while the first ones are looked at:
 * see later-steps.ts.
 */
import type { Tag } from './register.js';
import { DetailsStep } from './steps/details-step.js';
import { GuideStep } from './steps/guide-step.js';
import { ManageStep } from './steps/manage-step.js';
import { MoveStep } from './steps/move-step.js';
import { OutcomeStep } from './steps/outcome-step.js';
import { ReviewStep } from './steps/review-step.js';

export { flatFields } from './localize/flat-fields.js';

export const tags: readonly Tag[] = [
  ['massage-booker-guide-step', GuideStep],
  ['massage-booker-details-step', DetailsStep],
  ['massage-booker-review-step', ReviewStep],
  ['massage-booker-outcome-step', OutcomeStep],
  ['massage-booker-manage-step', ManageStep],
  ['massage-booker-move-step', MoveStep],
];
