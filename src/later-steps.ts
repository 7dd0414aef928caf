/** The later steps: a file of their own beside the script, or a chunk of whoever bundles the package. */
import type { Tag } from './register.js';

export async function laterSteps(): Promise<readonly Tag[]> {
  const { tags } = await import('./massage-booker.steps.js');
  return tags;
}
