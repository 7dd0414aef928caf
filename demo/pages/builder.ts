/** The embed builder's page: reads the form, shows the widget, and says what to copy. */
import { backEnds, sites, type BackEnd } from './builder-recipes.js';
import { netlifySkeleton, snippet, type Choice } from './builder-snippet.js';

const LANGUAGES = ['en', 'es', 'fr', 'de', 'it', 'pt-BR', 'ar', 'he', 'ja', 'zh-Hans'];

const byId = (id: string): HTMLElement => document.getElementById(id)!;
const input = (id: string) => byId(id) as HTMLInputElement;
const made = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  members: Partial<HTMLElementTagNameMap[K]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const element = Object.assign(document.createElement(tag), members);
  element.append(...children);
  return element;
};

/** Which files there are, and their hashes, as the build wrote them: `{"massage-booker-0.1.0.js": "sha384-…"}`. */
const hashes = (await (await fetch('/sri.json')).json()) as Record<string, string>;

const form = byId('choices');
byId('back-end').append(...backEnds.map(({ id, name }) => new Option(name, id)));
byId('site').append(...sites.map(({ id, name }) => new Option(name, id)));
byId('lang').append(
  new Option('As the page', ''),
  ...LANGUAGES.map((tag) => new Option(new Intl.DisplayNames([tag], { type: 'language' }).of(tag), tag)),
);
byId('zones').append(...Intl.supportedValuesOf('timeZone').map((zone) => new Option(zone)));
input('time-zone').value = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What was answered stays while one looks at other back ends. */
const answers: Record<string, Record<string, string>> = {};
let asked = '';

function ask(backEnd: BackEnd): void {
  if (asked === backEnd.id) return;
  asked = backEnd.id;
  const mine = (answers[backEnd.id] ??= {});
  byId('asks').replaceChildren(
    ...backEnd.asks.flatMap(({ attribute, label, example }) => {
      const id = `ask-${attribute}`;
      const field = made('input', {
        id,
        type: 'text',
        placeholder: example,
        autocomplete: 'off',
        spellcheck: false,
      });
      field.value = mine[attribute] ?? '';
      field.addEventListener('input', () => (mine[attribute] = field.value));
      return [made('label', { htmlFor: id }, label), field];
    }),
  );
}

/** The file chosen by version and kind, where the build has it. */
function fileFor(pinned: boolean, classic: boolean): string {
  const kind = classic ? '.classic.js' : '.js';
  const names = Object.keys(hashes).filter((name) => !name.includes('/') && name.endsWith(kind));
  const versioned = names.find(
    (name) => /^massage-booker-\d/.test(name) && name.endsWith('.classic.js') === classic,
  );
  return pinned && versioned ? versioned : `massage-booker${kind}`;
}

function choose(): Choice {
  followSite();
  const backEnd = backEnds.find(({ id }) => id === input('back-end').value)!;
  ask(backEnd);
  input('accent').disabled = !input('own-accent').checked;
  const value = (id: string) => input(id).value.trim();
  const attributes = Object.fromEntries<string>(
    ['time-zone', 'category', 'mode', 'theme', 'lang']
      .map((name) => [name, value(name)] as const)
      .filter(([, given]) => given),
  );
  if (input('send-health').checked && backEnd.id !== 'api') attributes['send-health'] = '';
  const colours = {
    ...(input('own-accent').checked && { accent: value('accent') }),
    ...(value('radius') !== '10' && { radius: `${value('radius')}px` }),
  };
  const [pinned, classic] = [input('pinned').checked, input('classic').checked];
  const file = fileFor(pinned, classic);
  return {
    backEnd,
    answers: answers[backEnd.id]!,
    attributes,
    colours,
    phone: value('phone'),
    folder: value('folder') || '/',
    file,
    integrity: pinned ? (hashes[file] ?? '') : '',
    classic,
    openers: attributes.mode === 'dialog',
  };
}

/** As they were before Wix was chosen. */
let ticks: { pinned: boolean; classic: boolean } | undefined;

/**
 * The frame that Wix makes is another origin to every server, so a module or a hash would need CORS. It is ticked
 * rather than done in secret, may be changed, and is as before once another site is chosen.
 */
function followSite(): void {
  const wix = input('site').value === 'wix';
  if (wix === (ticks !== undefined)) return;
  const [pinned, classic] = [input('pinned'), input('classic')];
  const next = ticks ?? { pinned: false, classic: true };
  ticks = wix ? { pinned: pinned.checked, classic: classic.checked } : undefined;
  pinned.checked = next.pinned;
  classic.checked = next.classic;
}

let shown: HTMLElement | undefined;

/** Where it really goes is the demo clinic; else it is what was chosen. */
function preview({ backEnd, attributes, colours, phone, openers }: Choice): void {
  const place = byId('preview');
  const { mode = '', lang = '' } = attributes;
  // Another mode or language is another element; all else is followed.
  if (shown?.dataset.kind !== `${mode} ${lang}`) {
    shown = document.createElement('massage-booker');
    shown.id = 'booking';
    shown.append(made('a', {}));
    shown.dataset.kind = `${mode} ${lang}`;
    shown.setAttribute('history', 'off');
    place.replaceChildren(shown);
    if (openers) {
      const opener = made('button', { type: 'button', className: 'opener' }, 'Book a massage');
      opener.dataset.massageBooker = '#booking';
      place.prepend(opener);
    }
  }
  const link = shown.querySelector('a')!;
  link.href = `tel:${phone.replace(/[^+\d]/g, '')}`;
  link.textContent = `Call us to book: ${phone}`;
  const { 'time-zone': timeZone, ...rest } = attributes;
  const wanted: Record<string, string | undefined> =
    backEnd.id === 'api'
      ? { ...rest, src: '/api/clinic.json' }
      : { ...rest, endpoint: '/requests', 'time-zone': timeZone };
  for (const name of ['src', 'endpoint', 'time-zone', 'category', 'mode', 'theme', 'lang', 'send-health'])
    if (wanted[name] === undefined) shown.removeAttribute(name);
    else if (shown.getAttribute(name) !== wanted[name]) shown.setAttribute(name, wanted[name]);
  for (const name of ['accent', 'radius'])
    if (colours[name]) shown.style.setProperty(`--massage-booker-${name}`, colours[name]);
    else shown.style.removeProperty(`--massage-booker-${name}`);
}

const list = (id: string, steps: string[]) =>
  byId(id).replaceChildren(...steps.map((step) => made('li', {}, step)));

function render(): void {
  const choice = choose();
  const { backEnd, attributes } = choice;
  byId('send-health').closest('label')!.hidden = backEnd.id === 'api';
  byId('snippet').textContent = snippet(choice);
  byId('outcome').textContent = backEnd.outcome;
  const site = sites.find(({ id }) => id === input('site').value)!;
  list('site-recipe', site.steps);
  list('recipe', backEnd.steps);
  byId('limits').textContent = site.limits ?? '';
  byId('skeleton-part').hidden = backEnd.id !== 'netlify';
  const formName = choice.answers['form-name']?.trim() || 'booking';
  byId('skeleton').textContent = netlifySkeleton(formName, 'send-health' in attributes);
  preview(choice);
}

form.addEventListener('input', render);
form.addEventListener('submit', (event) => event.preventDefault());
async function copy(id: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(byId(id).textContent);
    byId('said').textContent = 'Copied.';
  } catch {
    getSelection()?.selectAllChildren(byId(id));
    byId('said').textContent = 'Selected: press Ctrl+C or ⌘C to copy.';
  }
}
for (const button of document.querySelectorAll<HTMLElement>('[data-copies]'))
  button.addEventListener('click', () => void copy(button.dataset.copies!));
render();
