import { ConfigError } from "../errors/config-error.ts";
import { didYouMean } from "../errors/did-you-mean.ts";
import { show } from "../errors/invalid-param.ts";
import { createRedactor } from "../http/redact.ts";

/** Checks of option values. Each returns the value, or throws a `ConfigError` that shows it without secrets. */
export interface Checks {
  object(name: string, value: unknown): void;
  /** Rejects unknown option names. `prefix` is the name of the option that contains them, with a dot. */
  names(prefix: string, options: object, known: readonly string[]): void;
  list<Item>(name: string, value: readonly Item[]): readonly Item[];
  flag(name: string, value: unknown, fallback: boolean): boolean;
  callback<Callback>(name: string, value: Callback): Callback;
  wholeNumber(name: string, value: unknown, min: number): number;
  /** A string that a header can contain. */
  headerText(name: string, value: unknown): string;
  invalid(name: string, value: unknown, expected: string, hint?: string): ConfigError;
  /** A text without keys. */
  keyless(text: string): string;
}

/** @param secrets keys that must not appear in a message, wherever they were passed by mistake */
export function createChecks(secrets: ReadonlySet<string>): Checks {
  // A URL's host is in lower case, and so is a key in it.
  const spellings = new Set([...secrets].flatMap((secret) => [secret, secret.toLowerCase()]));
  const { keyless } = createRedactor(spellings, false);
  const invalid = (name: string, value: unknown, expected: string, hint = ""): ConfigError =>
    new ConfigError(
      "invalid_option",
      `${name} is invalid: got ${show(value, keyless)}; expected ${expected}. ${hint}`.trimEnd(),
    );
  return {
    invalid,
    keyless,
    object(name, value) {
      if (typeof value !== "object" || value === null) throw invalid(name, value, "an object");
    },
    names(prefix, options, known) {
      const unknown = Object.keys(options).find((name) => !known.includes(name));
      if (unknown === undefined) return;
      const list = known.join(", ");
      throw new ConfigError(
        "invalid_option",
        `${prefix}${shorten(keyless(unknown))} is not an option. ${didYouMean(unknown, known)}The options are ${list}.`,
      );
    },
    list(name, value) {
      if (!Array.isArray(value)) throw invalid(name, value, "a list");
      return value;
    },
    flag(name, value, fallback) {
      if (value !== undefined && typeof value !== "boolean") throw invalid(name, value, "true or false");
      return value ?? fallback;
    },
    callback(name, value) {
      if (value !== undefined && typeof value !== "function") throw invalid(name, value, "a function");
      return value;
    },
    wholeNumber(name, value, min) {
      if (Number.isSafeInteger(value) && (value as number) >= min) return value as number;
      throw invalid(name, value, `a whole number from ${min}`);
    },
    headerText(name, value) {
      if (typeof value === "string" && /^[\t\x20-\x7e]+$/.test(value)) return value;
      throw invalid(name, value, "printable ASCII characters, as a header requires");
    },
  };
}

function shorten(name: string): string {
  return name.length > 80 ? `${name.slice(0, 80)}...` : name;
}
