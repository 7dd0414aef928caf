/**
 * A booking's new time beside the one of now, before it is sent; and, when it could not be moved, why and the way on.
 * @internal
 */
import { appointmentWords } from '../components/appointment-words.js';
import { ManagedStep } from './managed-step.js';
import type { Row } from './review-step.js';

export class MoveStep extends ManagedStep {
  protected override rows(): Row[] {
    const { messages, catalogue } = this.setup;
    const { manage, review } = messages;
    const was = appointmentWords(this.booked!, this.setup);
    const now = appointmentWords(this.draft, this.setup);
    return [
      { label: manage.from, lines: [`${was.day}, ${was.times}`] },
      {
        label: manage.to,
        lines: [`${now.day}, ${now.times}`, now.zone],
        strong: true,
        edit: { step: 'new-time' },
      },
      { label: review.with, lines: [now.practitioner], edit: { step: 'new-time' } },
      { label: review.massage, lines: [now.service, now.length] },
      { label: review.where, lines: [catalogue.clinic.address] },
    ].filter(({ lines }) => lines.some(Boolean)) as Row[];
  }
}
