import type { Report, ReportOptions, UsageClient } from "@org/usage";
import { dayOf } from "../days/day.ts";
import type { Field } from "../rows/field.ts";
import { makeStream } from "./make-stream.ts";
import { makeTable } from "./make-table.ts";
import type { Stream } from "./stream.ts";

/** What every list can be given instead of its defaults. */
export interface ListStreamOptions {
  /** The stream's name, which is also its table's. */
  readonly name?: string | undefined;
}

interface ListRules {
  readonly name: string;
  readonly query: string;
  readonly fields: readonly Field[];
}

interface ListStreamRules extends ListRules {
  readonly countRequests: (usage: UsageClient) => number;
  readonly read: (
    usage: UsageClient,
    options: ReportOptions,
  ) => Promise<{ readonly entries: readonly object[]; readonly requests: number }>;
}

interface OneListRules extends ListRules {
  readonly open: (usage: UsageClient, options: ReportOptions) => Report<object>;
}

/** A complete list, read by every run. What is no longer listed stays in the table with its `gone_at`. */
export function makeListStream({ name, query, fields, countRequests, read }: ListStreamRules): Stream {
  const reader = makeTable({
    name,
    kind: "snapshot",
    fields,
    ignored: ["type"],
    dayOf: () => dayOf(0),
    keyOf: (entry) => String(entry["id"]),
  });
  return makeStream({
    name,
    kind: "snapshot",
    query,
    settleDays: 0,
    unitDays: 1,
    readers: [reader],
    countRequests,
    async read(usage, _window, options) {
      const { entries, requests } = await read(usage, options);
      return { items: entries, requests, missing: [], dataRefreshedAt: null };
    },
  });
}

/** A list that is one report. */
export function listStream({ open, ...rules }: OneListRules): Stream {
  return makeListStream({
    ...rules,
    countRequests: (usage) => open(usage, {}).plan().atLeast,
    async read(usage, options) {
      const { rows, receipt } = await open(usage, options).collectRows();
      return { entries: rows, requests: receipt.requests };
    },
  });
}
