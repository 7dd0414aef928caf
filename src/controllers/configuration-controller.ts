/**
 * Owns what the webmaster set up: reads attributes, children and the fetched document, and names each mistake on the
 * console once. It decides nothing: `configuration/resolve.ts` does.
 */
import type { ReactiveController, ReactiveElement } from 'lit';
import { safeUrl } from '../configuration/addresses.js';
import { faultText, type Fault } from '../configuration/fault.js';
import { formChild } from '../configuration/form-child.js';
import { resolve, type Settings, type Source } from '../configuration/resolve.js';
import { fetchDocument } from '../gateway/http-gateway.js';
import { en } from '../localize/en.js';
import { languageFor, missed, wordsOf } from '../localize/languages.js';
import { localeFor } from '../localize/locale.js';
import { withMessages, type Messages, type SomeMessages } from '../localize/messages.js';
import { clockOf } from '../protocol/primitives.js';

export const visitorTimeZone = (): string => clockOf().resolvedOptions().timeZone;

/** How long the page's language is waited for, in milliseconds. */
const PATIENCE = 3000;

export class ConfigurationController implements ReactiveController {
  /** What holds now; null while the document is being fetched, or when nothing can be offered. */
  settings: Settings | null = null;
  /** The page's language, as soon as its words are there. */
  locale = 'en';
  /** Everything said, with what the webmaster replaced. */
  messages: Messages = en;
  /** Nothing can be offered: the clinic's own content is shown instead. */
  unusable = false;
  /** Whether anything was read; it waits until it is wanted. */
  begun = false;

  /** The document at `src`; without `json` once `done`, it could not be had. */
  private fetched: { src: string; json?: unknown; done: boolean } | null = null;
  /** The words of the language; null before any are there. */
  private words: Messages | null = null;
  private stop = new AbortController();
  private readonly query = location.search;
  /** What was wrong when everything was last read. */
  faults: Fault[] = [];
  private readonly told = new Set<string>();
  private readonly watch: MutationObserver | undefined;

  constructor(
    private readonly host: ReactiveElement & { clinic?: unknown; messages?: SomeMessages | string | null },
    private readonly renewed: () => void,
    private readonly wanted: () => boolean,
  ) {
    host.addController(this);
    if (typeof MutationObserver !== 'undefined') this.watch = new MutationObserver(() => this.read());
  }

  hostConnected(): void {
    this.watch?.observe(this.host, { childList: true, characterData: true, subtree: true, attributes: true });
    // Whatever the element stands in may change its language, in the roots of other components too.
    for (let root = this.host.getRootNode(); ; root = (root as ShadowRoot).host.getRootNode()) {
      this.watch?.observe(root, { subtree: true, attributeFilter: ['lang', 'dir'] });
      if (!(root as Partial<ShadowRoot>).host) break;
    }
    // The first time it waits for the first update, when properties set before the upgrade are there.
    if (this.host.hasUpdated) this.read();
  }

  hostDisconnected(): void {
    this.watch?.disconnect();
    this.stop.abort();
    if (!this.fetched?.done) this.fetched = null;
  }

  /** Reads everything again. */
  read(): void {
    this.faults = [];
    this.speak(this.replaced());
    this.begun = this.wanted();
    // Before a dialog is opened for the first time, its button needs no more than words.
    if (!this.begun) {
      this.renewed();
      return;
    }
    const waiting = this.fetch() || !this.words;
    // The first thing asked of `Intl` takes as long as the document does, which is on its way.
    if (waiting) visitorTimeZone();
    const sources = this.sources();
    this.settings = null;
    this.unusable = !waiting && this.fetched?.json === undefined && this.fetched !== null && !sources.length;
    if (!waiting && !this.unusable) {
      const { settings, faults } = resolve({
        attribute: this.written,
        sources,
        contacts: { phone: this.contact('tel:'), email: this.contact('mailto:') },
        locale: this.locale,
        offers: this.messages.offers,
        form: formChild(this.host),
        base: document.baseURI,
        query: this.query,
      });
      faults.forEach((fault) => this.tell(fault));
      if (settings.catalogue.services.length) this.settings = settings;
      else {
        this.unusable = true;
        this.tell({ path: 'services', problem: 'has none that can be offered; correct the list' });
      }
    }
    this.renewed();
  }

  /** Whoever says which language their own messages are in has them all, and waits for no others. */
  private speak(replaced: SomeMessages): void {
    const locale = localeFor(this.host);
    const language = replaced.language ? 'en' : languageFor(locale);
    const words = wordsOf(language, () => this.readAgain());
    const fault = missed[language];
    if (fault) this.tell(fault);
    if (words) {
      this.words = words;
      this.locale = locale;
    } else if (!this.words)
      setTimeout(() => {
        if (this.words) return;
        this.words = en;
        this.readAgain();
      }, PATIENCE);
    const faults: Fault[] = [];
    this.messages = withMessages(this.words ?? en, replaced, faults);
    faults.forEach((fault) => this.tell(fault));
  }

  /** What the webmaster says instead, as an object or as JSON. */
  private replaced(): SomeMessages {
    const { messages } = this.host;
    if (typeof messages !== 'string') return messages ?? {};
    return (this.parsed(messages || '{}', `messages='${messages}'`) as SomeMessages | null | undefined) ?? {};
  }

  private parsed(text: string, path: string): unknown {
    try {
      return JSON.parse(text);
    } catch (error) {
      this.tell({ path, problem: `is no JSON: ${(error as Error).message}` });
      return undefined;
    }
  }

  private readAgain(): void {
    if (this.host.isConnected) this.read();
  }

  /** Says a mistake on the console, once. */
  tell(fault: Fault): void {
    this.faults.push(fault);
    const text = faultText(fault);
    if (this.told.has(text)) return;
    this.told.add(text);
    console.error(text);
  }

  /** As its property has it: frameworks set properties, and Lit writes them down as attributes after this is read. */
  private readonly written = (name: string): string | null => {
    const host = this.host as unknown as Record<string, string | boolean | null | undefined>;
    const value = host[name.replace(/-./, (end) => end[1]!.toUpperCase())] ?? false;
    return value === false ? null : `${value}`;
  };

  /** Weakest first. */
  private sources(): Source[] {
    const base = document.baseURI;
    const { fetched } = this;
    const inline = this.host.querySelector(':scope > script[type="application/json"]')?.textContent;
    const name = 'clinic document';
    return [
      {
        name,
        json: inline?.trim() ? this.parsed(inline, '<script type="application/json">') : undefined,
        base,
      },
      { name, json: fetched?.json, base: fetched?.src ?? base },
      { name: 'clinic', json: this.host.clinic || undefined, base },
    ].filter(({ json }) => json !== undefined);
  }

  /** @returns whether a document is still on its way */
  private fetch(): boolean {
    const value = this.written('src');
    const src = value && safeUrl(value, document.baseURI);
    if (value && !src)
      this.tell({ path: `src="${value}"`, problem: 'is refused: it must be an https: address' });
    if (!src) this.fetched = null;
    else if (this.fetched?.src !== src) void this.load(src);
    return this.fetched?.done === false;
  }

  private async load(src: string): Promise<void> {
    this.stop.abort();
    const { signal } = (this.stop = new AbortController());
    const fetched: typeof this.fetched = (this.fetched = { src, done: false });
    try {
      fetched.json = await fetchDocument(src, signal);
    } catch (error) {
      if (signal.aborted) return;
      this.tell({
        path: `src="${src}"`,
        problem: `could not be read (${(error as Error).message}); it must answer JSON and allow this page's origin`,
      });
    }
    fetched.done = true;
    this.read();
  }

  /** What the first link of a scheme among the children leads to. */
  private contact(scheme: string): string {
    const href = this.host.querySelector(`a[href^="${scheme}"]`)?.getAttribute('href') ?? '';
    try {
      return decodeURIComponent(href.slice(scheme.length).split('?')[0]!);
    } catch {
      return '';
    }
  }
}
