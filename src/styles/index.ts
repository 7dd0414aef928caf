/** Every sheet in one place, and so side by side in the built file too, where alike text compresses best. */
export * from './base.js';
export * from './controls.js';
export * from './modal.js';
export * from './panels.js';
export * from './step.js';
export * from '../massage-booker.styles.js';
export * from '../components/booking-summary.styles.js';
export * from '../components/month-calendar.styles.js';
export * from '../components/progress-list.styles.js';
export * from '../components/session-bar.styles.js';
export * from '../components/slot-list.styles.js';
export * from '../steps/choose-step.styles.js';
export * from '../steps/details-step.styles.js';
export * from '../steps/guide-step.styles.js';
export * from '../steps/outcome-step.styles.js';
export * from '../steps/review-step.styles.js';
export * from '../steps/time-step.styles.js';
