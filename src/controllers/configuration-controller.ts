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

export const visitorTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

export class ConfigurationController implements ReactiveController {
  /** What holds now; null while the document is being fetched, or when nothing can be offered. */
  settings: Settings | null = null;
  /** The page's language. */
  locale = 'en';
  /** Nothing can be offered: the clinic's own content is shown instead. */
  unusable = false;

  private fetched: { src: string; json?: unknown; failed?: boolean } | null = null;
  private stop = new AbortController();
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
    if (this.fetched && !('json' in this.fetched)) this.fetched = null;
  }

  /** Reads everything again. */
  read(): void {
    const faults: Fault[] = [];
    this.locale = localeFor(this.host);
    const ready = this.fetch(faults);
    const sources = this.sources(faults);
    this.unusable = Boolean(this.fetched?.failed) && sources.length === 0;
    if (ready && !this.unusable) {
      const { settings, faults: found } = resolve({
        attribute: (name) => this.host.getAttribute(name),
        sources,
        contacts: this.contacts(),
        locale: this.locale,
        base: document.baseURI,
        visitorTimeZone: visitorTimeZone(),
      });
      faults.push(...found);
      this.unusable = settings.catalogue.services.length === 0;
      if (this.unusable)
        faults.push({ path: 'services', problem: 'has no service that can be offered; correct the list' });
      this.settings = this.unusable ? null : settings;
    } else this.settings = null;
    for (const fault of faults) this.tell(fault);
    this.renewed();
  }

  /** Says a mistake on the console, once. */
  tell(fault: Fault): void {
    const text = faultText(fault);
    if (this.told.has(text)) return;
    this.told.add(text);
    console.error(text);
  }

  private sources(faults: Fault[]): Source[] {
    const sources: Source[] = [];
    const inline = this.host.querySelector(':scope > script[type="application/json"]')?.textContent;
    if (inline?.trim())
      try {
        sources.push({ name: 'clinic document', json: JSON.parse(inline), base: document.baseURI });
      } catch (error) {
        faults.push({
          path: '<script type="application/json">',
          problem: `is not valid JSON: ${(error as Error).message}`,
        });
      }
    if (this.fetched && 'json' in this.fetched)
      sources.push({ name: 'clinic document', json: this.fetched.json, base: this.fetched.src });
    if (this.host.clinic !== undefined && this.host.clinic !== null)
      sources.push({ name: 'clinic', json: this.host.clinic, base: document.baseURI });
    return sources;
  }

  /** @returns whether the document is at hand, or none is wanted */
  private fetch(faults: Fault[]): boolean {
    const value = this.host.getAttribute('src');
    if (!value) {
      this.fetched = null;
      return true;
    }
    const src = safeUrl(value, document.baseURI);
    if (!src) {
      faults.push({ path: `src="${value}"`, problem: 'is refused: it must be an https: address' });
      return true;
    }
    if (this.fetched?.src !== src) void this.load(src);
    return Boolean(this.fetched && ('json' in this.fetched || this.fetched.failed));
  }

  private async load(src: string): Promise<void> {
    this.stop.abort();
    const stop = (this.stop = new AbortController());
    this.fetched = { src };
    try {
      this.fetched = { src, json: await fetchDocument(src, stop.signal) };
    } catch (error) {
      if (stop.signal.aborted) return;
      this.fetched = { src, failed: true };
      this.tell({
        path: `src="${src}"`,
        problem: `could not be read (${(error as Error).message}); check the address, that it answers JSON, and its Access-Control-Allow-Origin`,
      });
    }
    this.read();
  }

  private contacts(): { phone: string; email: string } {
    const first = (scheme: string) => {
      const href = this.host.querySelector(`a[href^="${scheme}:"]`)?.getAttribute('href') ?? '';
      try {
        return decodeURIComponent(href.slice(scheme.length + 1).split('?')[0]!);
      } catch {
        return '';
      }
    };
    return { phone: first('tel'), email: first('mailto') };
  }
}
