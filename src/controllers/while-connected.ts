/** What a controller does only while its element is on the page. */
import type { ReactiveControllerHost } from 'lit';

type Events = WindowEventMap & DocumentEventMap;

/** Hears an event meanwhile. */
export function listen<K extends keyof Events>(
  host: ReactiveControllerHost,
  type: K,
  listener: (event: Events[K]) => void,
  target: Window | Document = window,
): void {
  host.addController({
    hostConnected: () => target.addEventListener(type, listener as EventListener),
    hostDisconnected: () => target.removeEventListener(type, listener as EventListener),
  });
}

/** Once the element was taken away, rather than moved within the page: then it is back at once. */
export const whenGone = (host: ReactiveControllerHost & { isConnected: boolean }, stop: () => void): void =>
  host.addController({ hostDisconnected: () => queueMicrotask(() => host.isConnected || stop()) });
