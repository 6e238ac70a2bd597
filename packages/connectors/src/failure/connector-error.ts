import { UsageError } from "@org/usage";

/**
 * What a connector refuses before it reads anything:
 *
 * - `invalid_config`: the config, which the person who set up the connection can mend
 * - `invalid_catalog`: the catalog names a stream that does not exist, or selects nothing that can be read
 * - `invalid_state`: the state is not one of this connector, or is of another organization or another version
 */
export type ConnectorErrorCode = "invalid_config" | "invalid_catalog" | "invalid_state";

/** What a connector refuses. What a report throws propagates unchanged. */
export class ConnectorError extends UsageError {
  declare readonly code: ConnectorErrorCode;

  constructor(code: ConnectorErrorCode, message: string) {
    super("ConnectorError", code, message);
  }

  /** Recognizes the error across copies of the package. */
  static override isInstance(value: unknown): value is ConnectorError {
    return UsageError.isInstance(value) && value.name === "ConnectorError";
  }
}
