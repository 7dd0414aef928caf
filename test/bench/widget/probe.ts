/** Runs in the page, before anything of it: notes when things are painted. Self-contained, since it is sent as a text. */
export interface Bench {
  ready?: number;
  shift: number;
  find(selector: string): HTMLElement | null;
  /** The next click's time until another text has been painted. @param reads where that text is */
  arm(reads: string): Promise<number>;
}

export function probe(ready: string): void {
  const find = (selector: string) =>
    selector
      .split(' >>> ')
      .reduce<ParentNode | null>(
        (root, part, index) =>
          (index ? (root as Element | null)?.shadowRoot : root)?.querySelector(part) ?? null,
        document,
      ) as HTMLElement | null;
  const bench: Bench = {
    shift: 0,
    find,
    arm(reads) {
      const before = find(reads)?.textContent;
      return new Promise((resolve) => {
        addEventListener(
          'click',
          ({ timeStamp }) =>
            painted(
              () => find(reads)?.textContent !== before,
              (at) => resolve(at - timeStamp),
            ),
          { capture: true, once: true },
        );
      });
    },
  };
  Object.assign(globalThis, { bench });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[])
      if (!entry.hadRecentInput) bench.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });

  /** Calls back after the first frame in which it holds. */
  const painted = (holds: () => boolean, done: (at: number) => void): void => {
    requestAnimationFrame(() => {
      if (!holds()) {
        painted(holds, done);
        return;
      }
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done(performance.now());
      channel.port2.postMessage(0);
    });
  };
  painted(
    () => (find(ready)?.getClientRects().length ?? 0) > 0,
    (at) => (bench.ready = at),
  );
}
