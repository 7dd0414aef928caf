/** The type every language fills: the shape of the English one, with its texts as any text. */
import type { Fault } from '../configuration/fault.js';
import type { en } from './en.js';
import { wholeNumbers } from './formatters.js';

type Shape<T> = T extends string
  ? string
  : T extends (...args: never[]) => unknown
    ? T
    : { [K in keyof T]: Shape<T[K]> };
type Some<T> = T extends string | ((...args: never[]) => unknown) ? T : { [K in keyof T]?: Some<T[K]> };

export type Messages = Shape<typeof en>;

/** What the `messages` property takes: any of the messages, the rest stays. */
export type SomeMessages = Some<Messages>;

/** The messages with some replaced; one that nobody shows, or of another kind than ours, is refused and named. */
export function withMessages(
  messages: Messages,
  replaced: SomeMessages | null | undefined,
  faults: Fault[] = [],
): Messages {
  return merge(messages, replaced, 'messages', faults) as Messages;
}

/** The same with a language's own digits, where it has them and the words are given a number. */
export function withDigits(messages: Messages, locale: string): Messages {
  const digits = wholeNumbers(locale);
  const count = (entry: unknown): unknown => {
    if (typeof entry === 'object')
      return Object.fromEntries(Object.entries(entry!).map(([key, value]) => [key, count(value)]));
    return typeof entry !== 'function'
      ? entry
      : (...given: unknown[]) => {
          const text = (entry as (...all: unknown[]) => string)(...given);
          return given.some((one) => typeof one === 'number')
            ? text.replace(/\d/g, (digit) => digits(Number(digit)))
            : text;
        };
  };
  return digits === String ? messages : (count(messages) as Messages);
}

function merge(base: unknown, over: unknown, path: string, faults: Fault[]): unknown {
  if (over === undefined || over === null) return base;
  const kind = typeof base;
  if (kind !== typeof over)
    faults.push({
      path,
      problem: base ? `must be a ${kind}; JSON can replace strings only` : 'is no message; correct its name',
    });
  else if (kind !== 'object') return over;
  else
    return Object.entries(over).reduce<object>((all, [key, value]) => {
      const merged = merge((base as Record<string, unknown>)[key], value, `${path}.${key}`, faults);
      return merged ? { ...all, [key]: merged } : all;
    }, base as object);
  return base;
}
