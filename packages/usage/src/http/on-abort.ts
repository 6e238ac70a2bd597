interface SharedListener {
  readonly callbacks: Set<() => void>;
  readonly listener: () => void;
}

const sharedListeners = new WeakMap<AbortSignal, SharedListener>();

/**
 * Calls back when the signal is aborted. All callbacks share one listener, because Node warns about a leak at the
 * eleventh, and one signal for a hundred walks is not a leak. Returns an unsubscribe function; after the last one, the
 * signal has no listener.
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const shared = sharedListeners.get(signal) ?? listenTo(signal);
  shared.callbacks.add(callback);
  return () => {
    shared.callbacks.delete(callback);
    if (shared.callbacks.size > 0 || sharedListeners.get(signal) !== shared) return;
    sharedListeners.delete(signal);
    signal.removeEventListener("abort", shared.listener);
  };
}

function listenTo(signal: AbortSignal): SharedListener {
  const callbacks = new Set<() => void>();
  const listener = (): void => {
    for (const callback of callbacks) callback();
  };
  const shared = { callbacks, listener };
  sharedListeners.set(signal, shared);
  signal.addEventListener("abort", listener, { once: true });
  return shared;
}
