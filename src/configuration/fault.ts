/** A mistake in what the webmaster set up, in words for the console: where, and what to do. */
export interface Fault {
  /** `services[1].durations[0].minutes`, or an attribute as `endpoint="…"`. */
  path: string;
  /** What is wrong and the mend, as the end of a sentence that begins with the path. */
  problem: string;
}

export const faultText = ({ path, problem }: Fault): string => `<massage-booker> ${path} ${problem}.`;
