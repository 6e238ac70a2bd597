import { brandOf, UsageError } from "./usage-error.ts";
import { withoutKeys } from "./without-keys.ts";

/**
 * `invalid_option` includes a key that the endpoint never accepts. `untrusted_base_url`: `ANTHROPIC_BASE_URL` is another
 * company's server, and the key must not be sent there.
 */
export type ConfigErrorCode =
  | "missing_key"
  | "ambiguous_key"
  | "insecure_base_url"
  | "untrusted_base_url"
  | "browser"
  | "invalid_option";

/** The client's configuration is invalid. Thrown by `createUsageClient` or before the first request. */
export class ConfigError extends UsageError {
  declare readonly code: ConfigErrorCode;

  constructor(code: ConfigErrorCode, message: string) {
    super("ConfigError", code, withoutKeys(message));
  }

  static override isInstance(value: unknown): value is ConfigError {
    return brandOf(value) === "ConfigError";
  }
}
