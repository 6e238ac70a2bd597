const brand: unique symbol = Symbol.for("@org/usage/error") as never;

/** A stable code; each error class lists its own. */
export type UsageErrorCode = string;

/**
 * The base class of every error this package throws. Check for it to distinguish them from your own errors.
 *
 * `code` is stable and meant for `switch`; `message` is for people and may change.
 * `toJSON()` contains no key, ID or email address.
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
    // Not enumerable, so that printing an error shows only its facts. The names are
    // strings, because minifiers rename classes.
    Object.defineProperty(this, "name", { value: name, configurable: true });
    Object.defineProperty(this, brand, { value: name });
  }

  /** True for errors from any copy of this package, even across bundles, where `instanceof` fails. */
  static isInstance(value: unknown): value is UsageError {
    return brandOf(value) !== undefined;
  }

  /** The error as plain data for a log: name, code, message and the fields of its class. */
  toJSON(): Record<string, unknown> {
    const facts: [string, unknown][] = [["name", this.name], ["message", this.message], ...Object.entries(this)];
    return Object.fromEntries(facts.map(([name, fact]) => [name, toSerializable(fact)]));
  }
}

/** The class name of one of our errors, or undefined for anything else. */
export function brandOf(value: unknown): string | undefined {
  return (Object(value) as { [brand]?: string })[brand];
}

/** A rejected value may be a bigint or circular; logging the error must not fail. */
function toSerializable(fact: unknown): unknown {
  try {
    JSON.stringify(fact);
    return fact;
  } catch {
    return typeof fact === "bigint" ? String(fact) : Object.prototype.toString.call(fact);
  }
}
