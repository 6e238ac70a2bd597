import { brandOf, UsageError } from "./usage-error.ts";

/** No complete answer arrived: no connection, a reset, or a truncated body. `cause` is what the network reported. */
export class NetworkError extends UsageError {
  declare readonly code: "network";
  /** How many times the request was sent. */
  readonly attempts: number;
  /** Resumes the walk after the last page that was delivered: `{ resume: error.resume }`. */
  declare resume?: string;

  constructor(message: string, attempts: number, cause?: unknown) {
    super("NetworkError", "network", message, cause);
    this.attempts = attempts;
  }

  static override isInstance(value: unknown): value is NetworkError {
    return brandOf(value) === "NetworkError";
  }
}
