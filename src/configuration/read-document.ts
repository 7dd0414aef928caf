/**
 * Reads a clinic document that a person may have typed: whatever breaks the schema is refused with its path, and the rest
 * still works.
 */
import { safeParse, type BaseIssue } from 'valibot';
import { clinicDocument, type ClinicDocument } from '../protocol/clinic-document.js';
import type { Fault } from './fault.js';

type Container = Record<string, unknown> | unknown[];
type PathItem = { key: unknown; input: unknown; value: unknown };

/** @param source what the paths begin with: `src`, `clinic`, `<script>` */
export function readDocument(json: unknown, source: string): { document: ClinicDocument; faults: Fault[] } {
  const faults: Fault[] = [];
  const draft: unknown = structuredClone(json);
  const names = namesOf(draft, source);
  for (;;) {
    const result = safeParse(clinicDocument, draft);
    if (result.success) return { document: result.output, faults };
    const refused = new Map<Container, Set<unknown>>();
    for (const issue of result.issues as BaseIssue<unknown>[]) {
      const path = (issue.path ?? []) as unknown as PathItem[];
      faults.push({ path: nameOf(path, names, source), problem: issue.message });
      const place = path.findLast(({ input }) => Array.isArray(input)) ?? path.at(-1);
      if (!place) return { document: {}, faults };
      const container = place.input as Container;
      refused.set(container, (refused.get(container) ?? new Set()).add(place.key));
    }
    for (const [container, keys] of refused) remove(container, keys);
  }
}

function remove(container: Container, keys: Set<unknown>): void {
  if (Array.isArray(container))
    container.splice(0, container.length, ...container.filter((_, index) => !keys.has(index)));
  else for (const key of keys) delete container[key as string];
}

/** Paths as the webmaster wrote them, kept by identity because removals shift the places that follow. */
function namesOf(value: unknown, name: string, names = new Map<unknown, string>()): Map<unknown, string> {
  if (typeof value !== 'object' || value === null) return names;
  names.set(value, name);
  for (const [key, child] of Object.entries(value))
    namesOf(child, Array.isArray(value) ? `${name}[${key}]` : `${name}.${key}`, names);
  return names;
}

function nameOf(path: PathItem[], names: Map<unknown, string>, source: string): string {
  const last = path.at(-1);
  if (!last) return source;
  const parent = names.get(last.input) ?? source;
  return (
    names.get(last.value) ??
    (Array.isArray(last.input) ? `${parent}[${String(last.key)}]` : `${parent}.${String(last.key)}`)
  );
}
