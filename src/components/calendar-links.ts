/** The ways into the visitor's own calendar: a file made here, and links to two calendars on the web. */
import { html, nothing } from 'lit';
import { calendarFile, googleLink, outlookLink, uidOf } from '../booking/calendar-file.js';
import type { Draft } from '../booking/draft.js';
import type { Setup } from '../contexts/setup-context.js';
import { appointmentWords } from './appointment-words.js';
import type { Booked } from './booking-ticket.js';

/** @param hint what to know beforehand */
export function calendarLinks(booking: Booked, draft: Draft, setup: Setup, hint = '') {
  const { messages, catalogue } = setup;
  const { clinic } = catalogue;
  const words = appointmentWords(draft, setup);
  const { start, end } = { ...draft.slot, ...booking };
  if (!start || !end) return nothing;
  const entry = {
    uid: uidOf(booking.id ?? start),
    title: clinic.name ? `${words.service}, ${clinic.name}` : words.service,
    start,
    end,
    location: clinic.address,
    description: [
      words.length,
      booking.reference && `${messages.outcome.reference}: ${booking.reference}`,
      clinic.phone,
    ]
      .filter(Boolean)
      .join('\n'),
    // Only the file has it: whoever has the link may cancel, and the two on the web need not.
    url: booking.links?.manage,
    sequence: booking.sequence,
  };
  return html`<section>
    <h3 class="t-head">${messages.outcome.calendar}</h3>
    ${hint ? html`<p class="t-small muted">${hint}</p>` : nothing}
    <div class="cals list">
      <button class="btn quiet" type="button" @click=${() => saveFile(calendarFile(entry, Date.now()))}>
        ${messages.outcome.file}<span class="vh"> (.ics)</span>
      </button>
      <a class="btn quiet" href=${googleLink(entry)} target="_blank" rel="noopener noreferrer">Google</a>
      <a class="btn quiet" href=${outlookLink(entry)} target="_blank" rel="noopener noreferrer">Outlook</a>
    </div>
  </section>`;
}

/** Hands the text to the browser as a download; nothing leaves the page. */
function saveFile(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
  link.download = 'massage.ics';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
