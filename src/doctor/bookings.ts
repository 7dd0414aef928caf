/** Whether bookings can be posted: asked with a booking that has nothing in it, which every server must refuse. */
import { PROTOCOL } from '../protocol/clinic-document.js';
import { bad, good, note, type Finding } from './finding.js';
import type { Patient } from './patient.js';
import { probe, reach, silenceWords, type Heard } from './probe.js';

const WHAT = 'the address for bookings';

/** Where the endpoint does not speak the protocol, whatever is posted is a submission to somebody: it is only looked for. */
export async function checkBookings({ settings }: Patient): Promise<Finding[]> {
  const url = settings?.endpoint;
  if (!url) return [];
  if (!settings.availability) {
    const silence = await reach(url);
    return [
      ...(silence ? [bad(...silenceWords(WHAT, url, silence))] : []),
      note(
        `Bookings are posted to ${new URL(url).host} as “${settings.form.preset}”, and nothing was posted to try it.`,
        'Press “Send a test booking” and look where your bookings arrive.',
      ),
    ];
  }
  const ask = (type: string) =>
    probe(url, {
      method: 'POST',
      headers: { 'content-type': type },
      body: JSON.stringify({ protocol: PROTOCOL }),
    });
  const json = await ask('application/json');
  if (typeof json === 'string') return [bad(...silenceWords(WHAT, url, json))];
  const plain = await ask('text/plain');
  return [
    ...(refuses(json)
      ? [good('Bookings can be posted, and a booking with nothing in it is refused.')]
      : [
          bad(
            `A booking with nothing in it is answered ${json.status}${json.type ? ` (${json.type})` : ''}.`,
            'Let the server answer 422 with a problem document of the type invalid-fields.',
          ),
        ]),
    ...(typeof plain !== 'string' && refuses(plain)
      ? []
      : [
          note(
            'The same booking sent as text/plain is not understood.',
            'Let the server read text/plain as JSON, for pages and proxies that cannot answer a preflight.',
          ),
        ]),
  ];
}

const refuses = ({ status, json }: Heard): boolean =>
  (status === 422 || status === 400) &&
  /(invalid-fields|malformed)$/.test(String((json as { type?: unknown } | null | undefined)?.type));
