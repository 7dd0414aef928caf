export type Tag = readonly [name: string, constructor: CustomElementConstructor];

/** Whatever the page has already stays: one unguarded tag would end a script that is loaded twice. */
export function register(tags: readonly Tag[]): void {
  for (const [name, constructor] of tags)
    if (!customElements.get(name)) customElements.define(name, constructor);
}
