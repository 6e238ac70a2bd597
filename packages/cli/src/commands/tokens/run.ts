import { messagesGroupBys, type MessagesGroupBy } from "@org/usage";
import type { Context } from "../../context/context.ts";
import { readBy, type Width } from "../../dimensions/read-by.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { writeSheets } from "../../output/write-sheets.ts";
import { readReport } from "../../reading/read-report.ts";
import { rowsOf } from "../../reading/rows-of.ts";
import { breakdown } from "../../sheet/breakdown.ts";
import { factsWithin, localRows } from "../../sheet/local-rows.ts";
import { tokenMetrics } from "../../sheet/metrics.ts";
import type { Sheet } from "../../sheet/sheet.ts";
import { timeLabels } from "../../sheet/time-label.ts";
import { localWindow } from "../../window/local-days.ts";
import { readWindow, type WindowFlags } from "../../window/read-window.ts";
import { settleWidth, widthMs } from "../../window/bucket-width.ts";
import { titleOf } from "../../sheet/title.ts";
import { type MessagesFilterFlags, messagesFilters } from "./filters.ts";

export interface TokensFlags extends WindowFlags, MessagesFilterFlags {
  readonly by?: string;
  readonly width?: string;
}

/** `usage tokens`: tokens by kind, with the share that came out of the cache. */
export async function runTokens(context: Context, flags: TokensFlags): Promise<number> {
  await writeSheets(context, [await tokensSheet(context, flags)]);
  return exitCode.ok;
}

export async function tokensSheet(context: Context, flags: TokensFlags): Promise<Sheet> {
  const { timezone } = context.settings;
  const widths: Width[] = ["1d", "1h", "1m"];
  const by = readBy(flags.by ?? "model", messagesGroupBys, widths);
  const width = settleWidth(flags, by.width, timezone);
  const local = timezone === undefined ? undefined : localWindow(flags, timezone, context.nowMs);
  const utc = readWindow(flags, { nowMs: context.nowMs, stepMs: widthMs[width], fallback: "30d" });
  const group_by = by.names.filter((name): name is MessagesGroupBy => name !== "starting_at");
  const params = {
    ...(local?.asked ?? utc.window),
    bucket_width: width,
    group_by: group_by as readonly MessagesGroupBy[] as readonly [],
    ...messagesFilters(flags),
  };
  const client = await context.client();
  const names = await context.names();
  const { items, facts } = await readReport(context, (options) => client.messages(params, options));
  const days = local === undefined || timezone === undefined ? undefined : localRows(rowsOf(items), local, timezone);
  const time = timezone === undefined ? timeLabels(width) : timeLabels("1d", timezone);
  const table = breakdown({
    report: client.messages(params),
    rows: days?.rows ?? rowsOf(items),
    by: by.names,
    metrics: tokenMetrics,
    names,
    time,
    ...(days === undefined && { idle: { window: utc.window, width, through: facts.through } }),
    additive: true,
  });
  const window = days?.window ?? utc.window;
  return {
    title: titleOf("Tokens", by.names, time.key),
    ...table,
    barOf: "total_tokens",
    facts: { report: "tokens", ...(days === undefined ? facts : factsWithin(facts, days.window)), window },
    notes: [
      ...(local === undefined && utc.note !== undefined ? [utc.note] : []),
      ...(timezone === undefined ? [] : [`Days are those of ${timezone}.`]),
    ],
  };
}
