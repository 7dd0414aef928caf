/** One text for each JSON value, whatever the order of its members: what "the same payload" means. */

const DEEPEST = 32;

/**
 * @param value as parsed from JSON
 * @returns JSON with the members of every object sorted by name
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

/**
 * JSON admits texts that no database column can hold (NUL, half a surrogate pair) and nesting that exhausts a stack.
 * @param pointer where `value` stands, as a JSON pointer: `#`
 * @returns the pointer of the first value that cannot be kept, or undefined when all can
 */
export function unstorable(value: unknown, pointer = '#', depth = 0): string | undefined {
  if (typeof value === 'string') return storable(value) ? undefined : pointer;
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth >= DEEPEST) return pointer;
  for (const [name, member] of Object.entries(value)) {
    if (!storable(name)) return pointer;
    const found = unstorable(member, `${pointer}/${pointerPart(name)}`, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** A member's name as one part of a JSON pointer in a URI fragment (RFC 6901, section 6). */
export const pointerPart = (name: string | number): string =>
  encodeURIComponent(String(name).replaceAll('~', '~0').replaceAll('/', '~1'));

// With the `u` flag a surrogate matches only where it stands alone.
const storable = (text: string) => !text.includes('\0') && !/\p{Surrogate}/u.test(text);
