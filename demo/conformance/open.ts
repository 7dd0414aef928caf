/** Finds the clinic document: at the address that was given, or as `clinic.json` in that folder. */
import { Clinic } from './clinic.js';
import { described } from './expect.js';
import type { Answer, Http } from './http.js';

/** What is served there is no clinic document; the message is for whoever gave the address. */
export class NoClinic extends Error {}

/** @throws NoClinic, Unreachable */
export async function openClinic(http: Http, url: string): Promise<Clinic> {
  const first = await http.send(url);
  if (isDocument(first)) return withOrigin(http, new Clinic(url, first));
  const inFolder = new URL('clinic.json', url.endsWith('/') ? url : `${url}/`).href;
  const second = await http.send(inFolder);
  if (isDocument(second)) return withOrigin(http, new Clinic(inFolder, second));
  throw new NoClinic(
    [
      `There is no clinic document at ${url}, nor at ${inFolder}.`,
      `  ${said(first)}`,
      `  ${said(second)}`,
    ].join('\n'),
  );
}

const said = (answer: Answer) => `${answer.sent} → ${described(answer).replace(/\s+/g, ' ').slice(0, 160)}`;

/** Generous: what is wrong with a document is for its rules to say. */
const isDocument = ({ status, body }: Answer): boolean =>
  status === 200 &&
  typeof body === 'object' &&
  body !== null &&
  ['protocol', 'services', 'links'].some((name) => name in body);

/** Unless told otherwise, the clinic's own page asks. */
function withOrigin(http: Http, clinic: Clinic): Clinic {
  const { url = '' } = clinic.document.clinic ?? {};
  http.origin ??= new URL(URL.canParse(url) ? url : clinic.url).origin;
  return clinic;
}
