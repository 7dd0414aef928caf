/** Counts who listens to the window and the document, so that a test sees what was left behind. */

export interface Listening {
  /** Stops counting. @returns the types of those that still listen */
  end: () => string[];
}

export function listeners(): Listening {
  const targets = [window, document];
  const left: { target: EventTarget; type: string; listener: unknown }[] = [];
  for (const target of targets) {
    const { addEventListener: add, removeEventListener: remove } = target;
    target.addEventListener = function (type: string, listener: unknown, ...more: unknown[]) {
      left.push({ target, type, listener });
      Reflect.apply(add, target, [type, listener, ...more]);
    };
    target.removeEventListener = function (type: string, listener: unknown, ...more: unknown[]) {
      const at = left.findIndex(
        (one) => one.target === target && one.type === type && one.listener === listener,
      );
      if (at >= 0) left.splice(at, 1);
      Reflect.apply(remove, target, [type, listener, ...more]);
    };
  }
  return {
    end() {
      for (const target of targets) {
        Reflect.deleteProperty(target, 'addEventListener');
        Reflect.deleteProperty(target, 'removeEventListener');
      }
      return left.map(({ type }) => type);
    },
  };
}
