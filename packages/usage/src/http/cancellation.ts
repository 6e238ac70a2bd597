/** Calls back with what ended a walk or an attempt, at once if it has ended, unless taken back by the function returned. */
export type OnEnd = (callback: (reason: unknown) => void) => () => void;

/** Something that ends once. */
export interface Ending {
  readonly onEnd: OnEnd;
  /** Tells all who wait; only the first call counts. */
  readonly end: (reason?: unknown) => void;
  /** Throws the reason, if there is one to throw. */
  readonly check: () => void;
}

/** Not a signal: Node warns of more than ten listeners, and each costs far more than a place in a set. */
export function createEnding(): Ending {
  const waiting = new Set<(reason: unknown) => void>();
  let ended: { readonly reason: unknown } | undefined;
  return {
    end(reason) {
      if (ended !== undefined) return;
      ended = { reason };
      for (const callback of waiting) callback(reason);
    },
    onEnd(callback) {
      if (ended === undefined) waiting.add(callback);
      else callback(ended.reason);
      return () => waiting.delete(callback);
    },
    check() {
      if (ended !== undefined) throw ended.reason;
    },
  };
}

/** A user's own fetch, clock or key function may not listen; the caller still gets an answer at once. */
export function orEnded<T>(promise: Promise<T>, onEnd: OnEnd): Promise<T> {
  return new Promise((resolve, reject) => {
    const settled = onEnd(reject);
    promise.then(
      (value) => {
        settled();
        resolve(value);
      },
      (error: unknown) => {
        settled();
        reject(error);
      },
    );
  });
}
