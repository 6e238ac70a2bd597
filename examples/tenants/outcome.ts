import type { SyncSummary } from "@org/usage-sync";
import type { JobResultStatus } from "pg-boss";
import { isWrongKey } from "./wrong-key.ts";

/** What becomes of a job: done, again later (`failed`), or never again (`deadletter`). */
export interface Outcome {
  readonly status: JobResultStatus;
  readonly output: { readonly rows: number; readonly missing: number; readonly reason: string | null };
}

export function outcomeOf({ skipped, interrupted, streams }: SyncSummary): Outcome {
  const [failure] = streams.flatMap(({ failed }) => failed);
  if (failure !== undefined) return outcomeOfError(failure.error);
  const rows = streams.reduce((sum, stream) => sum + stream.rows, 0);
  const missing = streams.reduce((sum, stream) => sum + stream.missing.length, 0);
  if (skipped) return { status: "failed", output: { rows, missing, reason: "another run is at work" } };
  if (interrupted) return { status: "failed", output: { rows, missing, reason: "the worker was stopped" } };
  return { status: "completed", output: { rows, missing, reason: null } };
}

/** A key that is refused today is refused in an hour. Anything else may pass: a busy API, a network, a database. */
export function outcomeOfError(error: unknown): Outcome {
  const reason = error instanceof Error ? error.message : String(error);
  return { status: isWrongKey(error) ? "deadletter" : "failed", output: { rows: 0, missing: 0, reason } };
}
