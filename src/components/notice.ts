/** Why the visitor is back at an earlier step: the clinic's server did not take the booking as it was. */
import { html, nothing, type TemplateResult } from 'lit';
import { findingsOf } from '../booking/details.js';
import type { Draft } from '../booking/draft.js';
import type { Step } from '../booking/steps.js';
import type { Setup } from '../contexts/setup-context.js';
import type { Submission } from '../contexts/submission-context.js';
import { failureWords } from '../steps/failure-words.js';
import { icon } from './icon.js';

/** Nothing where the step itself says it: the review all of it, the details what belongs to a field. */
export function notice(
  { step, draft, submission }: { step: Step; draft: Draft; submission: Submission },
  setup: Setup,
): TemplateResult | typeof nothing {
  if (submission.status !== 'failed' || !/^(choose|(new-)?time|details)$/.test(step)) return nothing;
  const { failure } = submission;
  const { at, rest } = findingsOf(failure.problem.errors, draft, setup);
  if (at.size && !rest.length) return nothing;
  const { title, text } = failureWords(failure, setup);
  return html`<section class="box note bad" role="alert">
    ${icon('alert')}
    <h3 class="t-head">${title}</h3>
    <p class="x t-small">${at.size ? rest.join(' ') : text}</p>
  </section>`;
}
