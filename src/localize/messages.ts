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

/** The same with a language's own digits, where it has them and the words are given a number. */
export function withDigits(messages: Messages, locale: string): Messages {
  const digits = new Intl.NumberFormat(locale);
  const count = (entry: unknown): unknown => {
    if (typeof entry === 'object')
      return Object.fromEntries(Object.entries(entry!).map(([key, value]) => [key, count(value)]));
    return typeof entry !== 'function'
      ? entry
      : (...given: unknown[]) => {
          const text = (entry as (...all: unknown[]) => string)(...given);
          return given.some((one) => typeof one === 'number')
            ? text.replace(/\d/g, (digit) => digits.format(Number(digit)))
            : text;
        };
  };
  return digits.format(0) === '0' ? messages : (count(messages) as Messages);
}

function merge(base: unknown, over: unknown): unknown {
  if (typeof base !== 'object' || base === null) return over ?? base;
  const from = (over ?? {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(base).map(([key, value]) => [key, merge(value, from[key])]));
}
