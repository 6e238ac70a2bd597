import { type MessagesGroupBy, messagesGroupBys, type Speed } from "@org/usage";
import { dimension, instant } from "../rows/field.ts";
import { bucketTable, groupingText } from "./bucket-table.ts";
import { reportStream, type StreamOptions } from "./make-stream.ts";
import type { Stream } from "./stream.ts";
import { tokenColumns, tokenFields } from "./token-fields.ts";

/** What a stream of the messages report can be given instead of its defaults. */
export interface MessagesStreamOptions extends StreamOptions {
  /** At most 5 dimensions. */
  readonly groupBy?: readonly MessagesGroupBy[] | undefined;
}

interface MessagesStreamRules {
  readonly name: string;
  readonly groupBy: readonly MessagesGroupBy[];
  readonly width: "1d" | "1h";
  readonly settleDays: number;
  /** Only usage at these speeds. Default: all. */
  readonly speeds?: readonly Speed[];
}

/** A stream of the messages report: the streams differ in grouping and width only. */
export function messagesStream(rules: MessagesStreamRules, options: MessagesStreamOptions): Stream {
  const { name = rules.name, groupBy = rules.groupBy, settleDays = rules.settleDays } = options;
  const { width, speeds } = rules;
  const time = width === "1h" ? [instant("starting_at", "dimension")] : [];
  const fields = [...time, ...groupBy.map((each) => dimension(each)), ...tokenFields("")];
  return reportStream({
    name,
    kind: "days",
    query: `usage_report/messages ${width} ${groupingText(groupBy)}${speeds ? `, only ${speeds.join(", ")}` : ""}`,
    settleDays,
    // One page: 31 days, or 168 hours.
    unitDays: width === "1h" ? 7 : 31,
    readers: [bucketTable(name, fields, messagesGroupBys)],
    total: { table: name, columns: tokenColumns },
    open: (usage, window, report) =>
      usage.messages({ ...window, bucket_width: width, group_by: groupBy, ...(speeds && { speeds }) }, report),
  });
}
