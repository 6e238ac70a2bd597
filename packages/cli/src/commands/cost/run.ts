import { costGroupBys } from "@org/usage";
import type { Context } from "../../context/context.ts";
import { CommandError } from "../../failure/command-error.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { readBy } from "../../dimensions/read-by.ts";
import { writeSheets } from "../../output/write-sheets.ts";
import { readReport } from "../../reading/read-report.ts";
import { rowsOf } from "../../reading/rows-of.ts";
import { breakdown } from "../../sheet/breakdown.ts";
import { costMetric } from "../../sheet/metrics.ts";
import type { Sheet } from "../../sheet/sheet.ts";
import { timeLabels } from "../../sheet/time-label.ts";
import { titleOf } from "../../sheet/title.ts";
import { withShare } from "../../sheet/with-share.ts";
import { dayMs, readWindow, type WindowFlags } from "../../window/read-window.ts";

export interface CostFlags extends WindowFlags {
  readonly by?: string;
}

/** What a description opens; each of them needs grouping by it. */
const opened = ["cost_type", "model", "context_window", "service_tier", "token_type", "inference_geo"] as const;

/** `usage cost`: exact spend of whole UTC days. */
export async function runCost(context: Context, flags: CostFlags): Promise<number> {
  await writeSheets(context, [await costSheet(context, flags)]);
  return exitCode.ok;
}

export async function costSheet(context: Context, flags: CostFlags): Promise<Sheet> {
  if (context.settings.timezone !== undefined) {
    throw new CommandError(
      "The cost report knows UTC days alone, which can't be cut into local ones. For local days: usage analytics cost --timezone.",
    );
  }
  const by = readBy(flags.by ?? "workspace,model", [...costGroupBys, ...opened], ["1d"]);
  const { window, note } = readWindow(flags, { nowMs: context.nowMs, stepMs: dayMs, fallback: "30d" });
  const group_by = costGroupBys.filter(
    (name) => by.names.includes(name) || (name === "description" && opened.some((other) => by.names.includes(other))),
  );
  const client = await context.client();
  const names = await context.names();
  const { items, facts } = await readReport(context, (options) => client.cost({ ...window, group_by }, options));
  const report = client.cost({ ...window, group_by });
  const table = breakdown({
    report,
    rows: rowsOf(items),
    by: by.names,
    metrics: [costMetric],
    names,
    time: timeLabels("1d"),
    idle: { window, width: "1d", through: facts.through },
    additive: true,
  });
  return {
    title: titleOf("Cost", by.names),
    ...withShare(table, "cost"),
    barOf: "cost",
    facts: { report: "cost", ...facts, window },
    notes: note === undefined ? [] : [note],
  };
}
