/**
 * Reads a clinic document that a person may have typed: whatever breaks the schema is refused with its path, and the rest
 * still works.
 */
import { clinicDocument, type ClinicDocument } from '../protocol/clinic-document.js';
import { read, type Key } from '../protocol/schema.js';
import type { Fault } from './fault.js';

type Container = Record<Key, unknown>;

/** @param source what the paths begin with: `clinic document`, `clinic` */
export function readDocument(json: unknown, source: string): { document: ClinicDocument; faults: Fault[] } {
  const faults: Fault[] = [];
  const draft = copyOf(json);
  // Paths as the webmaster wrote them, kept by identity because removals shift the places that follow.
  const names = namesOf(draft, source);
  for (;;) {
    const { value, issues } = read(clinicDocument, draft);
    if (!issues.length) return { document: value, faults };
    const refused = new Map<Container, Set<Key>>();
    for (const { path, message } of issues) {
      const holders = holdersOf(draft, path);
      const last = path.length - 1;
      if (last < 0) return { document: {}, faults: [{ path: source, problem: message }] };
      faults.push({
        path: step(names.get(holders[last]) ?? source, holders[last]!, path[last]!),
        problem: message,
      });
      // The nearest entry of a list goes as a whole: half a service is none.
      const entry = holders.findLastIndex(Array.isArray);
      const at = entry < 0 ? last : entry;
      const keys = refused.get(holders[at]!) ?? new Set();
      refused.set(holders[at]!, keys.add(path[at]!));
    }
    for (const [container, keys] of refused) remove(container, keys);
  }
}

/** A tree of our own, as a file would hold it: of a framework's proxy or an object with functions, too. */
function copyOf(json: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(json));
  } catch {
    return undefined;
  }
}

/** The containers along a path; the first is the document. */
function holdersOf(document: unknown, path: Key[]): Container[] {
  let at = document as Container;
  return path.map((key) => {
    const holder = at;
    at = holder[key] as Container;
    return holder;
  });
}

function remove(container: Container, keys: Set<Key>): void {
  if (Array.isArray(container))
    container.splice(0, container.length, ...container.filter((_, index) => !keys.has(index)));
  else for (const key of keys) delete container[key];
}

const step = (name: string, holder: unknown, key: Key) =>
  Array.isArray(holder) ? `${name}[${key}]` : `${name}.${key}`;

/** As deep as a clinic document goes: what lies below is never read. */
function namesOf(
  value: unknown,
  name: string,
  names = new Map<unknown, string>(),
  depth = 6,
): Map<unknown, string> {
  if (typeof value !== 'object' || value === null || !depth) return names;
  names.set(value, name);
  for (const [key, child] of Object.entries(value)) namesOf(child, step(name, value, key), names, depth - 1);
  return names;
}
