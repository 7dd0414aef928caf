/** Custom properties that begin with `--_` are the element's own: in the files for a script tag each is a letter. */
const names = new Map<string, string>();

export const shortProperties = (css: string): string =>
  css.replace(/--_[a-z-]+/g, (name) => {
    if (!names.has(name)) names.set(name, `--${(10 + names.size).toString(36)}`);
    return names.get(name)!;
  });
