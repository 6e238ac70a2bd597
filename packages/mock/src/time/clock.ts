/** The clock and random source of a client, for `createUsageClient({ clock })`. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves `ms` later on this clock; rejects with the signal's reason once it aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** In [0, 1), drawn from the seed. */
  random(): number;
}

/** A {@link Clock} that the mock can advance. */
export interface MovableClock extends Clock {
  advance(ms: number): void;
  /** Keeps the clock from jumping to the next sleep until the returned function is called: a request is being answered. */
  hold(): () => void;
}
