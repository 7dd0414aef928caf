/** The guide and the steps after the times: a file of their own beside the script, or a chunk of whoever bundles the package. */
import { register } from './register.js';

async function load(): Promise<void> {
  const { tags } = await import('./massage-booker.steps.js');
  register(tags);
}

let loading: Promise<void> | undefined;

/** Registers them, once for all elements of the page. @throws what the browser says of a file that did not come, twice */
export function laterSteps(): Promise<void> {
  const again = (error: unknown) => {
    loading = undefined;
    throw error;
  };
  // A connection may be lost once.
  return (loading ??= load().catch(load).catch(again));
}
