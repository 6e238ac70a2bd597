export interface CountedSignal {
  readonly caller: AbortController;
  /** How many listeners wait for the abort. */
  readonly listeners: () => number;
}

/** A signal that counts its listeners. */
export function countedSignal(): CountedSignal {
  const caller = new AbortController();
  const { signal } = caller;
  const waiting = new Set<unknown>();
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (...parameters: Parameters<typeof add>) => {
    if (parameters[0] === "abort") waiting.add(parameters[1]);
    add(...parameters);
  };
  signal.removeEventListener = (...parameters: Parameters<typeof remove>) => {
    if (parameters[0] === "abort") waiting.delete(parameters[1]);
    remove(...parameters);
  };
  return { caller, listeners: () => waiting.size };
}
