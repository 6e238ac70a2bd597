import { badRequest } from "../../http/refusal.ts";
import type { Query } from "../../http/query.ts";
import type { JsonObject } from "../../json.ts";

/** The column that members are sorted by unless `order_by` names a metric. */
const sortColumn = "email_address";

/**
 * Rows in the order that `order_by` and `order` ask for: the sort column ascending, a metric highest first. No source lists
 * the metrics' names, so the mock takes the path of any count, such as `chat_metrics.message_count`.
 */
export function inRequestedOrder(rows: readonly JsonObject[], query: Query): readonly JsonObject[] {
  const by = query.text("order_by") ?? sortColumn;
  if (by === sortColumn) return query.text("order") === "desc" ? rows.toReversed() : rows;
  const direction = query.text("order") === "asc" ? 1 : -1;
  return rows
    .map((row) => ({ row, metric: countAt(row, by) }))
    .toSorted((a, b) => direction * (a.metric - b.metric))
    .map(({ row }) => row);
}

function countAt(row: JsonObject, path: string): number {
  let value: unknown = row;
  for (const name of path.split(".")) value = Object.hasOwn(Object(value), name) ? Object(value)[name] : undefined;
  if (typeof value !== "number")
    throw badRequest(`order_by: Input should be '${sortColumn}' or a metric of these rows`);
  return value;
}
