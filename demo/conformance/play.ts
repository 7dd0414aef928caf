/** Plays rule after rule; what goes wrong with one never keeps the next from being tried. */
import { Broken, NotOffered, type Fault } from './expect.js';
import { Unreachable } from './http.js';
import type { Group, Rule } from './rule.js';
import type { Session } from './session.js';

export type Outcome = 'pass' | 'fail' | 'should' | 'not offered';

export interface Result {
  group: Group;
  rule: Rule;
  outcome: Outcome;
  /** Of a failure. */
  fault?: Fault;
  /** Why it is not offered. */
  reason?: string;
}

/** @throws Unreachable when the server is gone for good */
export async function* play(session: Session, groups: readonly Group[]): AsyncGenerator<Result> {
  for (const group of groups) {
    for (const rule of group.rules) {
      yield { group, rule, ...(await outcomeOf(rule, session)) };
      await session.tidy().catch(() => undefined);
    }
  }
}

/** @throws Unreachable when the server is gone for good */
export async function outcomeOf(rule: Rule, session: Session): Promise<Omit<Result, 'group' | 'rule'>> {
  try {
    await rule.check(session);
    return { outcome: 'pass' };
  } catch (error) {
    if (error instanceof NotOffered) return { outcome: 'not offered', reason: error.message };
    // One connection that breaks is an answer; a server that no longer answers anything is the end.
    if (error instanceof Unreachable) await session.http.send(session.clinic.url);
    return { outcome: rule.advised ? 'should' : 'fail', fault: faultOf(error) };
  }
}

function faultOf(error: unknown): Fault {
  if (error instanceof Broken) return error.fault;
  const came = error instanceof Error ? error.message : String(error);
  return { expected: 'an answer that can be looked at', came };
}
