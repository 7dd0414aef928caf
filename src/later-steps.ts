/** The guide and the steps after the times: a file of their own beside the script, or a chunk of whoever bundles the package. */
import type * as steps from './massage-booker.steps.js';
import { register } from './register.js';

type Later = typeof steps;

async function load(): Promise<Later> {
  const module = await import('./massage-booker.steps.js');
  register(module.tags);
  return module;
}

let loading: Promise<Later> | undefined;

/** Registers them, once for all elements of the page. @throws what the browser says of a file that did not come, twice */
export function laterSteps(): Promise<Later> {
  const again = (error: unknown) => {
    loading = undefined;
    throw error;
  };
  // A connection may be lost once.
  return (loading ??= load().catch(load).catch(again));
}
