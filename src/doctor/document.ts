/** The clinic document: whether it can be had, and every mistake in it and in the attributes. */
import { safeUrl } from '../configuration/addresses.js';
import { bad, good, note, type Finding } from './finding.js';
import type { Patient } from './patient.js';
import { probe, silenceWords } from './probe.js';

export async function checkDocument({ element, faults, settings }: Patient): Promise<Finding[]> {
  const mistakes = faults.map(({ path, problem }) => {
    const [wrong, ...mend] = problem.split('; ');
    return bad(`${path} ${wrong}.`, mend.length ? `${mend.join('; ')}.` : 'Correct it as it says.');
  });
  const offered = settings?.catalogue.services.length ?? 0;
  const whole =
    mistakes.length || !offered
      ? []
      : [good(`Attributes and clinic document have no mistake; ${offered} massages are offered.`)];
  return [...(await checkSource(element)), ...mistakes, ...whole];
}

async function checkSource(element: HTMLElement): Promise<Finding[]> {
  const src = element.getAttribute('src');
  const url = src && safeUrl(src, document.baseURI);
  if (!url) return [];
  const what = 'the clinic document';
  const heard = await probe(url);
  if (typeof heard === 'string') return [bad(...silenceWords(what, url, heard))];
  if (heard.status >= 400)
    return [
      bad(`The address of ${what} (${url}) answers ${heard.status}.`, 'Correct src, or put the file there.'),
    ];
  if (heard.json === undefined)
    return [
      bad(
        `What is at ${url} is no JSON.`,
        'Check it in a JSON validator: a comma or a quotation mark is missing, or it is a web page.',
      ),
    ];
  if (!heard.type.endsWith('json'))
    return [
      note(
        `The clinic document is sent as ${heard.type || 'nothing in particular'}.`,
        'Let the server send Content-Type: application/json.',
      ),
    ];
  return [];
}
