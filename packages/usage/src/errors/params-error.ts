import { brandOf, UsageError } from "./usage-error.ts";
import { withoutKeys } from "./without-keys.ts";

/** What a refused argument was, and what it could have been. */
export interface ParamsErrorDetails {
  /** The parameter, in its wire name. */
  readonly param?: string;
  /** The value that was refused; an API key in it reads "[key]". */
  readonly received?: unknown;
  /** Every value that would have been accepted, where they can be listed. */
  readonly allowed?: readonly unknown[];
  /** The way out, in a sentence. */
  readonly hint?: string;
}

/** An argument can't be used. Thrown before any request: nothing was sent and nothing is lost. */
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
