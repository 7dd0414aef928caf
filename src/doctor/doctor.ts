/**
 * The doctor: looks at everything a webmaster set up, asks the addresses what the element will ask them, and says each
 * finding with its mend on the page. A file of its own beside the script, loaded by the `debug` attribute: no visitor
 * pays for it.
 */
import { checkAvailability } from './availability.js';
import { checkBookings } from './bookings.js';
import { checkContrast } from './contrast.js';
import { checkDocument } from './document.js';
import type { Finding } from './finding.js';
import { checkLanguage, checkOpeners, checkZone } from './page.js';
import { panel } from './panel.js';
import type { Patient } from './patient.js';
import { sendTestBooking } from './test-booking.js';

const checks: readonly ((patient: Patient) => Finding[] | Promise<Finding[]>)[] = [
  checkDocument,
  checkAvailability,
  checkBookings,
  checkZone,
  checkLanguage,
  checkOpeners,
  checkContrast,
];

/** Everything found, what is to be mended first. */
export async function examine(patient: Patient): Promise<Finding[]> {
  const found = (await Promise.all(checks.map(async (check) => check(patient)))).flat();
  const order = ['bad', 'note', 'good'];
  return found.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** Shows the panel before what the element shows. @returns what takes it away again, and looks once more */
export function attend(patient: () => Patient): { look(): void; leave(): void } {
  let turn = 0;
  const look = async () => {
    const mine = ++turn;
    shown.busy();
    await patient().loaded();
    const findings = await examine(patient());
    if (mine === turn) shown.show(findings);
  };
  const test = async () => {
    const mine = ++turn;
    shown.busy();
    const findings = [await sendTestBooking(patient())];
    if (mine === turn) shown.show(findings);
  };
  const shown = panel({ 'Check again': () => void look(), 'Send a test booking': () => void test() });
  patient().element.shadowRoot!.prepend(shown.element);
  void look();
  return { look: () => void look(), leave: () => shown.element.remove() };
}
