export type Leaf = string | ((...args: unknown[]) => unknown);

/** Every message by its path. */
export function leaves(value: object, path = ''): [string, Leaf][] {
  return Object.entries(value).flatMap(([key, child]: [string, Leaf | object]): [string, Leaf][] =>
    typeof child === 'object' ? leaves(child, `${path}${key}.`) : [[`${path}${key}`, child]],
  );
}
