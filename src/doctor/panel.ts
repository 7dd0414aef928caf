/** The findings on the page, above the element, by plain DOM: a second copy of Lit is not welcome under Trusted Types. */
import type { Finding } from './finding.js';

const marks = { good: '✓', note: '!', bad: '✕' } as const;
const kinds = { good: 'Fine', note: 'Could be better', bad: 'To mend' } as const;

const css = `
:host{display:block;margin-block-end:16px}
section{all:initial;display:block;box-sizing:border-box;padding:16px 20px;border:2px dashed;border-radius:12px;
font:15px/1.5 system-ui,sans-serif;color:light-dark(#1b1e1f,#eceeee);background:light-dark(#fffbe9,#26241a);color-scheme:inherit}
h2{margin:0;font-size:1.125em}p{margin:4px 0 0}ul{margin:12px 0 0;padding:0;list-style:none;display:grid;gap:12px}
li{display:grid;grid-template-columns:24px minmax(0,1fr);overflow-wrap:anywhere}
.mark{font-weight:700}.bad .mark{color:light-dark(#b3261e,#f4b4ae)}.good .mark{color:light-dark(#17645a,#86cfc0)}
.mend{grid-column:2;margin:0;opacity:.85}
.vh{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
div{display:flex;flex-wrap:wrap;gap:8px;margin-block-start:16px}
button{min-block-size:44px;padding:4px 16px;font:inherit;font-weight:600;color:inherit;background:none;border:1px solid;border-radius:8px;cursor:pointer}
:focus-visible{outline:2px solid;outline-offset:2px}`;

const made = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  members: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const element = Object.assign(document.createElement(tag), members);
  element.append(...children);
  return element;
};

export interface Panel {
  element: HTMLElement;
  show(findings: readonly Finding[]): void;
  /** While it is being looked at. */
  busy(): void;
}

/** @param actions what can be pressed, by its name */
export function panel(actions: Readonly<Record<string, () => void>>): Panel {
  const element = made('aside', { lang: 'en', dir: 'ltr' });
  const root = element.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const status = made('p', { role: 'status' });
  const list = made('ul');
  root.append(
    made(
      'section',
      { ariaLabel: 'Set-up check' },
      made('h2', {}, 'Set-up check'),
      made('p', {}, 'Shown because of the debug attribute. Take it away before visitors come.'),
      status,
      list,
      made(
        'div',
        {},
        ...Object.entries(actions).map(([name, press]) =>
          made('button', { type: 'button', onclick: press }, name),
        ),
      ),
    ),
  );
  return {
    element,
    busy: () => (status.textContent = 'Looking…'),
    show(findings) {
      status.textContent = summary(findings);
      list.replaceChildren(...findings.map(item));
    },
  };
}

function summary(findings: readonly Finding[]): string {
  const count = (wanted: Finding['kind']) => findings.filter(({ kind }) => kind === wanted).length;
  const [toMend, better] = [count('bad'), count('note')];
  if (!toMend && !better) return 'Everything is as it should be.';
  return `To mend: ${toMend}. Could be better: ${better}. Fine: ${count('good')}.`;
}

const item = ({ kind, says, mend }: Finding): HTMLElement =>
  made(
    'li',
    { className: kind },
    made('span', { className: 'mark', ariaHidden: 'true' }, marks[kind]),
    made('span', {}, made('span', { className: 'vh' }, `${kinds[kind]}: `), says),
    ...(mend ? [made('p', { className: 'mend' }, mend)] : []),
  );
