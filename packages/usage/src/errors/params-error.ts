import { brandOf, UsageError } from "./usage-error.ts";
import { withoutKeys } from "./without-keys.ts";

/** What a refused argument was, and what it could have been. */
export interface ParamsErrorDetails {
  /** The parameter, in its wire name. */
  readonly param?: string;
  /** The value that was refused, without keys. */
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
    super("ParamsError", "invalid_params", details.hint === undefined ? message : `${message} ${details.hint}`);
    Object.assign(this, details);
    // A key in the wrong place must not get into a log by way of the error that says so.
    if ("received" in details) Object.assign(this, { received: keyless(details.received) });
  }

  static override isInstance(value: unknown): value is ParamsError {
    return brandOf(value) === "ParamsError";
  }
}

function keyless(value: unknown): unknown {
  try {
    const text = JSON.stringify(value);
    const clean = withoutKeys(text);
    return clean === text ? value : JSON.parse(clean);
  } catch {
    // Undefined, a function, a bigint: nothing that could be a key.
    return value;
  }
}
