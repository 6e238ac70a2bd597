import { brandOf, UsageError } from "./usage-error.ts";

/** `invalid_option` includes a key that the endpoint never accepts. */
export type ConfigErrorCode = "missing_key" | "ambiguous_key" | "insecure_base_url" | "browser" | "invalid_option";

/** The client's configuration is invalid. Thrown by `createUsageClient` or before the first request. */
export class ConfigError extends UsageError {
  declare readonly code: ConfigErrorCode;

  constructor(code: ConfigErrorCode, message: string) {
    super("ConfigError", code, message);
  }

  static override isInstance(value: unknown): value is ConfigError {
    return brandOf(value) === "ConfigError";
  }
}
