/** What the caller's own functions throw is passed on untouched, also where it is an error of ours. */
export interface Foreign {
  /** The same function; what it throws is remembered. */
  readonly watch: <Given extends unknown[], Result>(
    callback: (...given: Given) => Result,
  ) => (...given: Given) => Result;
  /** Whether an error came out of a function that is watched. */
  readonly threw: (error: unknown) => boolean;
}

export function createForeign(): Foreign {
  const thrown = new WeakSet<object>();
  const note = (error: unknown): never => {
    if (typeof error === "object" && error !== null) thrown.add(error);
    throw error;
  };
  return {
    threw: (error) => typeof error === "object" && error !== null && thrown.has(error),
    watch:
      <Given extends unknown[], Result>(callback: (...given: Given) => Result) =>
      (...given: Given): Result => {
        try {
          const result = callback(...given);
          return result instanceof Promise ? (result.catch(note) as Result) : result;
        } catch (error) {
          return note(error);
        }
      },
  };
}
