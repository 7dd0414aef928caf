export type Tag = readonly [name: string, constructor: CustomElementConstructor];

/** Whatever the page has already stays: two scripts, or two versions, would break each other otherwise. */
export function register(tags: readonly Tag[]): void {
  for (const [name, constructor] of tags)
    if (!customElements.get(name)) customElements.define(name, constructor);
}
