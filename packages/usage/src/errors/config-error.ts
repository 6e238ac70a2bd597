import { brandOf, UsageError } from "./usage-error.ts";

/** `invalid_option` also covers a key that this endpoint can never accept. */
export type ConfigErrorCode = "missing_key" | "ambiguous_key" | "insecure_base_url" | "browser" | "invalid_option";

/** The client can't work as it was set up. Thrown by `createUsageClient` or before the first request. */
export class ConfigError extends UsageError {
  declare readonly code: ConfigErrorCode;

  constructor(code: ConfigErrorCode, message: string) {
    super("ConfigError", code, message);
  }

  static override isInstance(value: unknown): value is ConfigError {
    return brandOf(value) === "ConfigError";
  }
}
