/** Where files are that are loaded only when they are needed: beside the script, wherever a clinic has put it. */

// A classic script knows its address only while it is first run. Bundlers rewrite `new URL('…', import.meta.url)`, so the
// address stands by itself. Servers that render pages have no document.
const here =
  (typeof document !== 'undefined' && (document.currentScript as HTMLScriptElement | null)?.src) ||
  import.meta.url;

/** The address of a file by its path from the script. */
export const besideScript = (path: string): string => new URL(path, here).href;
