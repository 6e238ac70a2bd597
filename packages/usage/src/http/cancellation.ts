/** Registers a callback that gets the reason of the cancellation, immediately if it has happened. Returns an unsubscribe function. */
export type OnCancel = (callback: (reason: unknown) => void) => () => void;

/** A cancellation that can happen once, for a walk or an attempt. */
export interface Cancellation {
  readonly onCancel: OnCancel;
  /** Calls every callback. Only the first call counts. */
  readonly cancel: (reason?: unknown) => void;
  readonly throwIfCancelled: () => void;
}

/** Not an AbortSignal: Node warns about more than ten listeners, and each one costs far more than an entry in a Set. */
export function createCancellation(): Cancellation {
  const callbacks = new Set<(reason: unknown) => void>();
  let cancelled: { readonly reason: unknown } | undefined;
  return {
    cancel(reason) {
      if (cancelled !== undefined) return;
      cancelled = { reason };
      for (const callback of callbacks) callback(reason);
    },
    onCancel(callback) {
      if (cancelled === undefined) callbacks.add(callback);
      else callback(cancelled.reason);
      return () => callbacks.delete(callback);
    },
    throwIfCancelled() {
      if (cancelled !== undefined) throw cancelled.reason;
    },
  };
}

/** Rejects on cancellation even if the promise comes from a caller's fetch, clock or key function that ignores it. */
export function orCancelled<T>(promise: Promise<T>, onCancel: OnCancel): Promise<T> {
  return new Promise((resolve, reject) => {
    const unsubscribe = onCancel(reject);
    promise.then(
      (value) => {
        unsubscribe();
        resolve(value);
      },
      (error: unknown) => {
        unsubscribe();
        reject(error);
      },
    );
  });
}
