import { brandOf, UsageError } from "./usage-error.ts";
import { withoutKeys } from "./without-keys.ts";

/** What was wrong with an argument, and what is allowed. */
export interface ParamsErrorDetails {
  /** The parameter, by its wire name. */
  readonly param?: string;
  /** The rejected value; an API key in it is replaced by "[key]". */
  readonly received?: unknown;
  /** Every allowed value, if they can be listed. */
  readonly allowed?: readonly unknown[];
  /** How to fix it, as a sentence. */
  readonly hint?: string;
}

/** An argument is invalid. Thrown before any request is sent. */
export class ParamsError extends UsageError {
  declare readonly code: "invalid_params";
  declare readonly param?: string;
  declare readonly received?: unknown;
  declare readonly allowed?: readonly unknown[];
  declare readonly hint?: string;

  constructor(message: string, details: ParamsErrorDetails = {}) {
    const text = details.hint === undefined ? message : `${message} ${details.hint}`;
    super("ParamsError", "invalid_params", withoutKeys(text));
    for (const [name, value] of Object.entries(details)) Object.assign(this, { [name]: withoutKeys<unknown>(value) });
  }

  static override isInstance(value: unknown): value is ParamsError {
    return brandOf(value) === "ParamsError";
  }
}
