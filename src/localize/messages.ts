/** The type every language fills: the shape of the English one, with its texts as any text. */
import type { en } from './en.js';

type Shape<T> = T extends string
  ? string
  : T extends (...args: never[]) => unknown
    ? T
    : { [K in keyof T]: Shape<T[K]> };
type Some<T> = T extends string | ((...args: never[]) => unknown) ? T : { [K in keyof T]?: Some<T[K]> };

export type Messages = Shape<typeof en>;

/** What the `messages` property takes: any of the messages, the rest stays. */
export type SomeMessages = Some<Messages>;

/** The messages with some replaced. */
export function withMessages(messages: Messages, replaced: SomeMessages | undefined): Messages {
  return merge(messages, replaced) as Messages;
}

function merge(base: unknown, over: unknown): unknown {
  if (typeof base !== 'object' || base === null) return over ?? base;
  const from = (over ?? {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(base).map(([key, value]) => [key, merge(value, from[key])]));
}
