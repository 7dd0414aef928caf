/** How many in a time, and how long each took. */

export interface Figures {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

/** So many clients, each doing it again as soon as it is done. */
export async function measure(
  work: () => Promise<unknown>,
  { seconds, clients }: { seconds: number; clients: number },
): Promise<Figures> {
  const times: number[] = [];
  const began = performance.now();
  const end = began + seconds * 1000;
  const client = async () => {
    for (let from = performance.now(); from < end; from = performance.now()) {
      await work();
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const elapsed = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: times.length / elapsed, p50: at(0.5), p99: at(0.99) };
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
