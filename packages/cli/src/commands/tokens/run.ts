import type { MessagesGroupBy } from "@org/usage";
import type { Context } from "../../context/context.ts";
import { type By, readBy } from "../../dimensions/read-by.ts";
import { tokensDimensions } from "../../dimensions/reports.ts";
import { confirmFilters, resolveFilters } from "../../dimensions/resolve-filters.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { writeSheets } from "../../output/write-sheets.ts";
import { isServed } from "../../reading/facts.ts";
import { readReport } from "../../reading/read-report.ts";
import { rowsOf } from "../../reading/rows-of.ts";
import { breakdown } from "../../sheet/breakdown.ts";
import { tokenMetrics } from "../../sheet/metrics.ts";
import { namesFor } from "../../sheet/names-for.ts";
import { type CompareFlags, readCompared, type ReadRows } from "../../sheet/read-compared.ts";
import type { Sheet } from "../../sheet/sheet.ts";
import { titleOf } from "../../sheet/title.ts";
import { timedRows } from "../../sheet/timed-rows.ts";
import { reportWindow, type TimeFlags } from "../../window/report-window.ts";
import { type MessagesFilterFlags, messagesFilters, messagesFlag } from "./filters.ts";

export interface TokensFlags extends TimeFlags, CompareFlags, MessagesFilterFlags {
  readonly by?: readonly string[];
}

/** `usage tokens`: tokens by kind, with the share that was read from the cache. */
export async function runTokens(context: Context, flags: TokensFlags): Promise<number> {
  await writeSheets(context, [await tokensSheet(context, flags)]);
  return exitCode.ok;
}

export async function tokensSheet(context: Context, flags: TokensFlags): Promise<Sheet> {
  const by = readBy(flags.by ?? ["model"], tokensDimensions);
  const [compared, ...others] = tokenMetrics;
  const { report, rows, facts, time, addIdle, changes, warnings, notes } = await readCompared(
    flags,
    by,
    compared,
    (window) => readTokens(context, window, by),
  );
  const names = await namesFor(context, report, rows, by.names);
  const table = breakdown({
    report,
    rows,
    by: by.names,
    metrics: [compared, ...changes, ...others],
    names,
    time,
    addIdle,
    additive: true,
    isServed: isServed(facts),
  });
  return {
    title: titleOf("Tokens", by.names, time.key),
    ...table,
    barOf: "total_tokens",
    facts: { ...facts, report: "tokens" },
    warnings,
    notes: [...notes, ...names.warnings],
  };
}

async function readTokens(context: Context, flags: TokensFlags, by: By): Promise<ReadRows> {
  const requested = reportWindow(flags, by, context.zone, context.nowMs);
  const { width, isEmpty, window, warnings } = requested;
  const group_by = by.names.filter((name): name is MessagesGroupBy => name !== "starting_at");
  const client = await context.client();
  const base = {
    ...requested.requestWindow,
    bucket_width: width,
    group_by: group_by as readonly MessagesGroupBy[] as readonly [],
  };
  // Before a name is looked up, the parameters are checked as they were typed.
  client.messages({ ...base, ...messagesFilters(flags) });
  const filters = await resolveFilters(context, messagesFilters(flags), messagesFlag);
  const params = { ...base, ...filters };
  const read = await readReport(context, (options) => client.messages(params, options), { window, width, isEmpty });
  if (rowsOf(read.items).length === 0) await confirmFilters(context, filters, messagesFlag);
  return { ...timedRows(rowsOf(read.items), read.facts, requested, by.period), report: read.report, warnings };
}
