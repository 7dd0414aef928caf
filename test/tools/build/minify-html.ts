import { HOLE } from './minify-css.js';

const COMMENT = /<!--[^]*?-->/y;
const TAG = new RegExp(`</?[a-zA-Z${HOLE}](?:"[^"]*"|'[^']*'|[^"'>])*>?`, 'y');
const BLANKS = /\s+/y;
/** Where every blank shows (or is code). */
const VERBATIM = /^<(pre|textarea|style|script)\b/i;
/** What begins and ends a line by itself: blanks before and after such a tag never show. */
const BLOCK =
  '</?(?:div|p|h[1-6]|ul|ol|li|dl|dt|dd|section|header|footer|form|fieldset|legend|table|thead|tbody|tr|t[hd]|option|path|g|massage-booker-[a-z-]+)\\b';
const AFTER_BLOCK = new RegExp(`${BLOCK}[^<]*>$`, 'i');
const BEFORE_BLOCK = new RegExp(BLOCK, 'iy');

/**
 * Shrinks each run of blanks to one, drops those beside a block, and comments. Between others a blank stays, as
 * `<b>a</b> <i>b</i>` needs it. So the shipped element renders exactly as the one under development does.
 */
export function minifyHtml(source: string): string {
  let out = '';
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0];
  };

  while (at < source.length) {
    const comment = take(COMMENT);
    if (comment !== undefined) {
      // Lit counts the holes in comments too.
      if (comment.includes(HOLE)) out += comment;
      at += comment.length;
      continue;
    }
    const tag = take(TAG);
    if (tag !== undefined) {
      at += tag.length;
      out += minifyTag(tag);
      const name = VERBATIM.exec(tag)?.[1];
      if (name !== undefined) {
        const end = source.slice(at).search(new RegExp(`</${name}`, 'i'));
        const inside = end < 0 ? source.slice(at) : source.slice(at, at + end);
        out += inside;
        at += inside.length;
      }
      continue;
    }
    const blanks = take(BLANKS);
    // A comment may have stood between two runs.
    if (blanks !== undefined) {
      at += blanks.length;
      BEFORE_BLOCK.lastIndex = at;
      const idle = out.endsWith(' ') || AFTER_BLOCK.test(out) || BEFORE_BLOCK.test(source);
      out += idle ? '' : ' ';
    } else out += source[at++] ?? '';
  }
  return out;
}

/** Quoted values stay as they are; a blank before `/` stays after a hole, else Lit reads the slash as its value. */
function minifyTag(tag: string): string {
  return tag
    .replace(/("[^"]*"|'[^']*')|\s+/g, (_all, quoted: string | undefined) => quoted ?? ' ')
    .replace(/ >$/, '>')
    .replace(/(["']) \/>$/, '$1/>');
}
