import { HttpError, UsageError } from "@org/usage";
import { SyncError } from "../errors/sync-error.ts";

/** How far a failed unit reaches: the next unit may succeed, the stream's can't, or none can. */
export type Reach = "unit" | "stream" | "run";

/** A revoked key fails everywhere, a scope that is missing fails for one report. Asking again would only cost requests. */
export function reachOf(error: unknown): Reach {
  if (!UsageError.isInstance(error)) return "run";
  if (error.code === "aborted") return "run";
  if (SyncError.isInstance(error)) return error.code === "other_organization" ? "run" : "unit";
  if (!HttpError.isInstance(error)) return "unit";
  if (error.status === 401 || error.status === 429) return "run";
  return error.status < 500 ? "stream" : "unit";
}
