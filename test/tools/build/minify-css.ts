/** Stands for one `${expression}` while the text around it is squeezed: private use, so no source holds it. */
export const HOLE = '\uE000';

/** No blank is needed after these … */
const OPENERS = new Set(['{', '}', ';', ',', '(', '>', ':', '']);
/** … nor before these. `:` is missing on purpose: `a :hover` and `a:hover` differ. */
const CLOSERS = new Set(['{', '}', ';', ',', ')', '>', '!', '']);

const QUOTED = /"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'/y;
const COMMENT = /\/\*[^]*?\*\//y;
const BARE_URL = /url\(\s*[^\s"')][^)]*\)/iy;

/**
 * Drops comments and blanks, and nothing else. A cleverer minifier reads CSS, so it refuses fragments
 * (`css`color-mix(…)``), values it is too old for, and holes; this one only has to know where blanks are idle.
 */
export function minifyCss(source: string): string {
  let out = '';
  let blank = false;
  let at = 0;

  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0];
  };
  const put = (text: string): void => {
    const before = out.at(-1) ?? '';
    const first = text[0] ?? '';
    // `--x: ;` is an empty custom property; engines before 2021 refuse it without its blank.
    const emptyValue = before === ':' && (first === ';' || first === '}');
    if (blank && (emptyValue || (!OPENERS.has(before) && !CLOSERS.has(first)))) out += ' ';
    blank = false;
    if (first === ';' && (before === ';' || before === '{')) return;
    if (first === '}' && out.endsWith(';')) out = out.slice(0, -1);
    out += text;
  };

  while (at < source.length) {
    const comment = take(COMMENT);
    if (comment !== undefined) {
      at += comment.length;
      // `.a/**/.b` is not `.a .b`: a comment that touches two tokens stays, empty.
      const touches = !blank && !/^$|\s/.test(source[at] ?? '') && !OPENERS.has(out.at(-1) ?? '');
      if (touches && !CLOSERS.has(source[at] ?? '')) put('/**/');
      continue;
    }
    if (/\s/.test(source[at] ?? '')) {
      blank = true;
      at += 1;
      continue;
    }
    const whole = take(QUOTED) ?? (/[\w-]$/.test(out) && !blank ? undefined : take(BARE_URL));
    const text = whole ?? (source[at] === '\\' ? source.slice(at, at + 2) : (source[at] ?? ''));
    put(text);
    at += text.length;
  }
  return blank && !OPENERS.has(out.at(-1) ?? '') ? `${out} ` : out;
}
