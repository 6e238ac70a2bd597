import type { StreamStatus, SyncSummary, Unit } from "@org/usage-sync";
import type { Context } from "../../context/context.ts";
import { safeJson } from "../../format/safe-json.ts";
import { writeOut } from "../../output/write-out.ts";
import { writeSheets } from "../../output/write-sheets.ts";
import { factsWithoutWindow } from "../../reading/facts.ts";
import { type Cell, type Column, type Sheet, textCell } from "../../sheet/sheet.ts";

export async function writeJson(context: Context, value: unknown): Promise<void> {
  await writeOut(context, `${safeJson(value, 2)}\n`);
}

async function writeTable(
  context: Context,
  title: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  notes: readonly string[] = [],
): Promise<void> {
  const facts = factsWithoutWindow("sync", context.readAt());
  await writeSheets(context, [{ title, columns, rows, facts, warnings: [], notes } satisfies Sheet]);
}

function label(key: string, heading: string): Column {
  return { key, heading, kind: "label", unit: "value" };
}

function count(key: string, heading: string): Column {
  return { key, heading, kind: "count", unit: key };
}

export async function writeSummary(context: Context, summary: SyncSummary): Promise<void> {
  const { streams, requests } = summary;
  const columns = [
    label("stream", "Stream"),
    count("days", "Days read"),
    count("replaced", "Days written"),
    count("rows", "Rows written"),
    count("changes", "Rows changed"),
    count("requests", "Requests"),
    count("missing", "Days missing"),
    count("failed", "Units failed"),
  ];
  const rows = streams.map((each): Cell[] => [
    textCell(each.stream),
    each.days,
    each.replaced,
    each.rows,
    each.changes,
    each.requests,
    each.missing.length,
    each.failed.length,
  ]);
  await writeTable(context, `${titleOf(summary)}: ${requestWords(requests)}`, columns, rows);
}

/** In step only if the exit code is 0. */
function titleOf({ interrupted, streams }: SyncSummary): string {
  const isBehind = interrupted || streams.some(({ missing, failed }) => missing.length + failed.length > 0);
  return isBehind ? "Not in step yet" : "In step";
}

function requestWords(requests: number): string {
  return requests === 1 ? "1 request" : `${requests} requests`;
}

export async function writePlan(context: Context, units: readonly Unit[], requests: number): Promise<void> {
  const columns = [label("stream", "Stream"), label("from", "From"), label("to", "To")];
  const rows = units.map(({ stream, from, to }) => [textCell(stream), textCell(from), textCell(to)]);
  await writeTable(
    context,
    `Plan: ${units.length} ${units.length === 1 ? "unit" : "units"}, at least ${requestWords(requests)}`,
    columns,
    rows,
    ["Ends are exclusive. Nothing was sent."],
  );
}

/** A status, and the first day that it is about. */
export interface StatusSince extends StreamStatus {
  readonly since: string;
}

export async function writeStatus(context: Context, streams: readonly StatusSince[]): Promise<void> {
  const columns = [
    label("stream", "Stream"),
    label("since", "Since"),
    count("days", "Days"),
    count("rows", "Rows"),
    label("complete_through", "Complete through"),
    label("settled_through", "Settled through"),
    label("last_read_at", "Last read"),
    label("next", "Next"),
  ];
  const rows = streams.map((each): Cell[] => [
    textCell(each.stream),
    textCell(each.since),
    each.days,
    each.rows,
    textCell(each.completeThrough, each.completeThrough ?? "-"),
    textCell(each.settledThrough, each.settledThrough ?? "-"),
    textCell(each.lastReadAt, each.lastReadAt ?? "never"),
    textCell(nextWords(each.next)),
  ]);
  await writeTable(context, "Store", columns, rows, [
    "Ends are exclusive. Without --since, each stream counts from its first stored day.",
    ...(streams.every(({ days }) => days === 0) ? ["Nothing of these streams is stored there yet."] : []),
  ]);
}

function nextWords(units: readonly Unit[]): string {
  const [first, last] = [units[0], units.at(-1)];
  return first === undefined || last === undefined ? "nothing" : `${first.from} to ${last.to}`;
}
