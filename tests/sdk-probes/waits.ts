/** Replaces the timers of this process while `run` runs: a wait of a minute or more is remembered, and over immediately. */
export async function withoutLongWaits<T>(waits: number[], run: () => Promise<T>): Promise<T> {
  const { setTimeout: original } = globalThis;
  const replaced = (callback: () => void, ms = 0, ...rest: never[]): unknown => {
    // The SDK limits each request by a timer of ten minutes, which is not a wait.
    const isWait = ms >= 60_000 && ms !== 600_000;
    if (isWait) waits.push(ms);
    return original(callback, isWait ? 0 : ms, ...rest);
  };
  globalThis.setTimeout = replaced as typeof globalThis.setTimeout;
  try {
    return await run();
  } finally {
    globalThis.setTimeout = original;
  }
}
