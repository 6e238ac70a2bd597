const brand: unique symbol = Symbol.for("@org/usage/error") as never;

/** What every error of the package can be told apart by. */
export type UsageErrorCode = string;

/**
 * The base of every error this package throws. Catch it to tell our faults from your own.
 *
 * `code` is stable and meant for `switch`; `message` is meant for people and may change.
 * `toJSON()` holds no key, no id and no e-mail address.
 *
 * @example
 * try { await usage.cost(month("2026-05")).collect() }
 * catch (error) { if (UsageError.isInstance(error)) console.error(error.code, error.message) }
 */
export class UsageError extends Error {
  readonly code: UsageErrorCode;

  constructor(name: string, code: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    // Not enumerable, so that printing an error shows its facts and not our bookkeeping. The names are
    // strings, because minifiers rename classes.
    Object.defineProperty(this, "name", { value: name, configurable: true });
    Object.defineProperty(this, brand, { value: name });
  }

  /** True for errors of any copy of this package, also across bundles, where `instanceof` fails. */
  static isInstance(value: unknown): value is UsageError {
    return brandOf(value) !== undefined;
  }

  /** The error as plain data for a log: name, code, message and the facts of its class. */
  toJSON(): Record<string, unknown> {
    const facts: [string, unknown][] = [["name", this.name], ["message", this.message], ...Object.entries(this)];
    return Object.fromEntries(facts.map(([name, fact]) => [name, writable(fact)]));
  }
}

/** The class name an error was made with, or undefined for anything that is not ours. */
export function brandOf(value: unknown): string | undefined {
  return (Object(value) as { [brand]?: string })[brand];
}

/** A refused value may be a bigint, or hold itself: a log must not fail over the error it tells of. */
function writable(fact: unknown): unknown {
  try {
    JSON.stringify(fact);
    return fact;
  } catch {
    return typeof fact === "bigint" ? String(fact) : Object.prototype.toString.call(fact);
  }
}
