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

interface ListStreamRules {
  readonly name: string;
  readonly query: string;
  readonly fields: readonly Field[];
  readonly open: (usage: UsageClient, options: ReportOptions) => Report<object>;
}

/** A complete list, read by every run. What is no longer listed stays in the table with its `gone_at`. */
export function listStream({ name, query, fields, open }: ListStreamRules): Stream {
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
    open: (usage, _window, options) => open(usage, options),
  });
}
