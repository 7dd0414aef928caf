/** Where a visitor begins when the page has chosen something for them. */
import type { Catalogue } from './catalogue.js';
import { changed, fitted, type Draft } from './draft.js';

/** '' and 0 where nothing was preselected. */
export interface Start {
  category: string;
  service: string;
  minutes: number;
  practitioner: string;
  /** The day to open on, `YYYY-MM-DD`. */
  date: string;
}

/** The draft with what was preselected; what it says nothing of stays. */
export function preselected(draft: Draft, start: Start, catalogue: Catalogue): Draft {
  const { service, minutes } = start;
  let next = { ...draft, category: start.category || draft.category, date: start.date || draft.date };
  if (service && minutes) {
    next = changed(next, { type: 'offer', service, minutes }, catalogue);
    next = { ...next, practitioner: start.practitioner || next.practitioner };
  }
  return fitted(next, catalogue);
}
