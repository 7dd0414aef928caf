/**
 * Owns what the webmaster set up: reads attributes, children and the fetched document, and names each mistake on the
 * console once. It decides nothing: `configuration/resolve.ts` does.
 */
import type { ReactiveController, ReactiveElement } from 'lit';
import { safeUrl } from '../configuration/addresses.js';
import { faultText, type Fault } from '../configuration/fault.js';
import { resolve, type Settings, type Source } from '../configuration/resolve.js';
import { fetchDocument } from '../gateway/http-gateway.js';
import { localeFor } from '../localize/locale.js';

let zone = '';

/** Asked once: the answer takes `Intl` milliseconds. */
export const visitorTimeZone = (): string =>
  (zone ||= Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC');

export class ConfigurationController implements ReactiveController {
  /** What holds now; null while the document is being fetched, or when nothing can be offered. */
  settings: Settings | null = null;
  /** The page's language. */
  locale = 'en';
  /** Nothing can be offered: the clinic's own content is shown instead. */
  unusable = false;

  /** The document at `src`; without `json` once `done`, it could not be had. */
  private fetched: { src: string; json?: unknown; done: boolean } | null = null;
  private stop = new AbortController();
  /** What was wrong when everything was last read. */
  faults: Fault[] = [];
  private readonly told = new Set<string>();
  private readonly watch: MutationObserver | undefined;

  constructor(
    private readonly host: ReactiveElement & { clinic?: unknown },
    private readonly renewed: () => void,
  ) {
    host.addController(this);
    if (typeof MutationObserver !== 'undefined') this.watch = new MutationObserver(() => this.read());
  }

  hostConnected(): void {
    this.watch?.observe(this.host, { childList: true, characterData: true, subtree: true, attributes: true });
    this.watch?.observe(document.documentElement, { attributeFilter: ['lang'] });
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
    this.locale = localeFor(this.host);
    const waiting = this.fetch();
    const sources = this.sources();
    this.settings = null;
    this.unusable = !waiting && this.fetched?.json === undefined && this.fetched !== null && !sources.length;
    if (!waiting && !this.unusable) {
      const { settings, faults } = resolve({
        attribute: this.written,
        sources,
        contacts: { phone: this.contact('tel:'), email: this.contact('mailto:') },
        locale: this.locale,
        base: document.baseURI,
        visitorTimeZone: visitorTimeZone(),
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
    const sources: Source[] = [];
    const inline = this.host.querySelector(':scope > script[type="application/json"]')?.textContent;
    if (inline?.trim())
      try {
        sources.push({ name: 'clinic document', json: JSON.parse(inline), base });
      } catch (error) {
        this.tell({
          path: '<script type="application/json">',
          problem: `is no JSON: ${(error as Error).message}`,
        });
      }
    if (this.fetched?.json !== undefined)
      sources.push({ name: 'clinic document', json: this.fetched.json, base: this.fetched.src });
    if (this.host.clinic) sources.push({ name: 'clinic', json: this.host.clinic, base });
    return sources;
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
