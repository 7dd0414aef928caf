/** A clinic's page as a file of its own, in a frame: with the built script, as a page loads it. */
import type { MassageBooker } from '../../src/index.js';
import { put } from './mount.js';
import { until } from './wait.js';

export type HostWindow = Window &
  typeof globalThis & { first?: unknown; violations?: string[]; dataLayer?: object[] };

export interface Host {
  window: HostWindow;
  document: Document;
  element: MassageBooker;
}

/** @param name of a file in test/page/hosts/, with a query if need be */
export async function host(name: string): Promise<Host> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 700px; block-size: 600px';
  frame.src = new URL(`../page/hosts/${name}`, import.meta.url).href;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  put(frame);
  await loaded;
  const window = frame.contentWindow as HostWindow;
  return { window, document: window.document, element: window.document.querySelector('massage-booker')! };
}

/** Waits for a step of the element, by its title. */
export const step = (title: string, { element }: Pick<Host, 'element'>): Promise<Element> =>
  until(
    () =>
      [...(element.shadowRoot?.querySelectorAll('.body > *') ?? [])]
        .map((inner) => inner.shadowRoot?.querySelector('h2'))
        .find((heading) => heading?.textContent.trim() === title),
    `the step "${title}"`,
  );

/** A script, as a page's own would add it. @returns whether it ran */
export function load({ document }: Host, attributes: Partial<HTMLScriptElement>): Promise<boolean> {
  const script = Object.assign(document.createElement('script'), attributes);
  return new Promise((resolve) => {
    script.addEventListener('load', () => resolve(true));
    script.addEventListener('error', () => resolve(false));
    document.head.append(script);
  });
}
