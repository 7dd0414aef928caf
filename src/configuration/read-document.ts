/**
 * Reads a clinic document that a person may have typed: whatever breaks the schema is refused with its path, and the rest
 * still works.
 */
import { clinicDocument, type ClinicDocument } from '../protocol/clinic-document.js';
import { read, type Key } from '../protocol/schema.js';
import type { Fault } from './fault.js';

/** @param source what the paths begin with: `clinic document`, `clinic` */
export function readDocument(json: unknown, source: string, faults: Fault[]): ClinicDocument {
  const draft = copyOf(json);
  for (;;) {
    const { value, issues } = read(clinicDocument, draft);
    if (!issues.length) return value;
    for (const { path, message } of issues) {
      faults.push({ path: nameOf(path, source), problem: message });
      if (!path.length) return {};
      refuse(draft, path);
    }
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

/** `services[1].durations[0].minutes` */
const nameOf = (path: Key[], source: string) =>
  path.reduce<string>((name, key) => name + (typeof key === 'number' ? `[${key}]` : `.${key}`), source);

/**
 * Takes a member out; of a list the whole entry, since half a service is none. It leaves a hole, which a list passes over,
 * so that the entries after it keep their numbers.
 */
function refuse(draft: unknown, path: Key[]): void {
  const entry = path.findLastIndex((key) => typeof key === 'number');
  const place = path.slice(0, (entry < 0 ? path.length : entry + 1) - 1);
  const holder = place.reduce((at, key) => (at as Record<Key, unknown> | undefined)?.[key], draft);
  if (holder) (holder as Record<Key, unknown>)[path[place.length]!] = undefined;
}
