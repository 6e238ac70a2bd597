import { ConfigError, HttpError, NetworkError, ParamsError, TimeoutError, UsageError } from "@org/usage";
import { SyncError } from "@org/usage-sync";
import { ConnectorError } from "./connector-error.ts";

/** Who can do something about a failure: the person who set it up, the next attempt, or a developer. */
export type FailureType = "config_error" | "transient_error" | "system_error";

/** The kind of a failure. An engine tries a transient one again, and asks a person about a wrong configuration. */
export function failureTypeOf(error: unknown): FailureType {
  if (ConnectorError.isInstance(error) || ConfigError.isInstance(error) || ParamsError.isInstance(error))
    return "config_error";
  if (SyncError.isInstance(error)) return error.code === "inexact_value" ? "system_error" : "config_error";
  if (HttpError.isInstance(error)) return ofStatus(error.status);
  const isPassing =
    NetworkError.isInstance(error) ||
    TimeoutError.isInstance(error) ||
    (UsageError.isInstance(error) && error.code === "aborted");
  return isPassing ? "transient_error" : "system_error";
}

/** 404 is an address that is not the API's. Other refusals are requests that this version should not have sent. */
function ofStatus(status: number): FailureType {
  if (status === 401 || status === 403 || status === 404) return "config_error";
  return status === 408 || status === 429 || status >= 500 ? "transient_error" : "system_error";
}
