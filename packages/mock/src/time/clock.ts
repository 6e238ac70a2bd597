/** The context a client takes its time from; fits `createUsageClient({ clock })`. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves `ms` later by this clock; rejects with the signal's reason once it aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** From 0 up to, but without, 1; drawn from the seed. */
  random(): number;
}

/** A {@link Clock} whose hands the mock can move. */
export interface MovableClock extends Clock {
  advance(ms: number): void;
  /** Keeps time from jumping to the next sleeper until the returned function is called: a request is being answered. */
  hold(): () => void;
}
