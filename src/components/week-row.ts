/** A week of the calendar: a row of days to press, none of which is a tab stop by itself. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Day } from '../booking/month.js';
import type { Setup } from '../contexts/setup-context.js';
import { dayProps } from './day-props.js';

/**
 * @param row seven cells; null outside the month
 * @param cursor the date where the keyboard is
 * @param unknown nothing is known of the days yet
 */
export const weekRow = (
  row: readonly (Day | null)[],
  cursor: string,
  setup: Setup,
  unknown: boolean,
): TemplateResult =>
  html`<tr role="row" class=${row.some((day) => day?.date === cursor) ? '' : 'other'}>
    ${row.map((day) => (day ? dayCell(day, setup, unknown) : html`<td role="cell"></td>`))}
  </tr>`;

function dayCell(day: Day, setup: Setup, unknown: boolean): TemplateResult {
  const { label, className, disabled } = dayProps(day, setup, unknown, !setup.protocol);
  return html`<td role="cell">
    <button
      type="button"
      class=${className}
      data-date=${day.date}
      tabindex="-1"
      aria-label=${label}
      aria-pressed=${disabled ? nothing : day.selected}
      aria-disabled=${disabled || nothing}
      aria-current=${day.today ? 'date' : nothing}
    >
      ${setup.format.dayNumber(day.date)}
    </button>
  </td>`;
}
