import type { UsageClient } from "@org/usage";
import { isDay } from "../days/day.ts";
import { SyncError } from "../errors/sync-error.ts";
import type { Store } from "../stores/store.ts";
import type { Stream } from "../streams/stream.ts";

export interface SyncOptions {
  readonly usage: UsageClient;
  readonly store: Store;
  /** What to keep: `[costStream(), usageStream()]`. */
  readonly streams: readonly Stream[];
  /** The first UTC day to keep, `YYYY-MM-DD`. */
  readonly since: string;
  /** The organization's ID. Default: the key is asked for it, which is one request. */
  readonly organization?: string | undefined;
  /** Reads so many of the last days again, settled or not, and reports what moved. Default 0. */
  readonly verifyDays?: number | undefined;
  /** Streams to remove first, rows and receipts, so that every day is read again. */
  readonly rebuild?: readonly string[] | undefined;
}

interface CheckedOptions extends SyncOptions {
  readonly verifyDays: number;
  readonly rebuild: readonly string[];
}

/** Checks what can be checked before any request. */
export function checkOptions(options: SyncOptions): CheckedOptions {
  const { streams, since, verifyDays = 0, rebuild = [] } = options;
  if (!isDay(since)) throw invalid("since", since, "a UTC day such as 2026-01-01");
  if (!Number.isSafeInteger(verifyDays) || verifyDays < 0) throw invalid("verifyDays", verifyDays, "a number of days");
  if (streams.length === 0) throw invalid("streams", "[]", "at least one, such as costStream()");
  const names = streams.map(({ name }) => name);
  const tables = streams.flatMap((stream) => stream.tables.map(({ name }) => name));
  const twice = tables.find((name, index) => tables.indexOf(name) !== index);
  if (twice !== undefined) throw invalid("streams", `two with the table ${twice}`, "another name for one of them");
  const unknown = rebuild.find((name) => !names.includes(name));
  if (unknown !== undefined) throw invalid("rebuild", unknown, `one of ${names.join(", ")}`);
  return { ...options, verifyDays, rebuild };
}

function invalid(name: string, value: unknown, allowed: string): SyncError {
  return new SyncError("invalid_option", `${name} is invalid: got ${JSON.stringify(value)}; expected ${allowed}.`);
}
