/** Errors thrown by the caller's callbacks propagate unchanged, even when they are instances of the package's error classes. */
export interface CallerErrors {
  /** Wraps a callback so that what it throws is remembered. */
  readonly watch: <Arguments extends unknown[], Result>(
    callback: (...parameters: Arguments) => Result,
  ) => (...parameters: Arguments) => Result;
  /** Returns whether the error was thrown by a watched callback. */
  readonly threw: (error: unknown) => boolean;
}

export function createCallerErrors(): CallerErrors {
  const thrown = new WeakSet<object>();
  const rethrow = (error: unknown): never => {
    if (typeof error === "object" && error !== null) thrown.add(error);
    throw error;
  };
  return {
    threw: (error) => typeof error === "object" && error !== null && thrown.has(error),
    watch:
      <Arguments extends unknown[], Result>(callback: (...parameters: Arguments) => Result) =>
      (...parameters: Arguments): Result => {
        try {
          const result = callback(...parameters);
          return result instanceof Promise ? (result.catch(rethrow) as Result) : result;
        } catch (error) {
          return rethrow(error);
        }
      },
  };
}
