import { brandOf, UsageError } from "./usage-error.ts";

/** No whole answer arrived: no connection, a reset, or a body that broke off. `cause` says what the network said. */
export class NetworkError extends UsageError {
  declare readonly code: "network";
  /** How many times the request was sent. */
  readonly attempts: number;
  /** Continues the walk behind the last whole page delivered: `{ resume: error.resume }`. */
  declare resume?: string;

  constructor(message: string, attempts: number, cause?: unknown) {
    super("NetworkError", "network", message, cause);
    this.attempts = attempts;
  }

  static override isInstance(value: unknown): value is NetworkError {
    return brandOf(value) === "NetworkError";
  }
}
