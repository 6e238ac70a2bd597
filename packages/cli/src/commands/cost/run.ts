import { costGroupBys } from "@org/usage";
import type { Context } from "../../context/context.ts";
import { readBy } from "../../dimensions/read-by.ts";
import { costDimensions, descriptionFields } from "../../dimensions/reports.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { writeSheets } from "../../output/write-sheets.ts";
import { isServed } from "../../reading/facts.ts";
import { isForPeople } from "../../format/formats.ts";
import { readReport } from "../../reading/read-report.ts";
import { rowsOf } from "../../reading/rows-of.ts";
import { breakdown } from "../../sheet/breakdown.ts";
import { idleBuckets } from "../../sheet/idle-rows.ts";
import { costMetric } from "../../sheet/metrics.ts";
import { namesFor } from "../../sheet/names-for.ts";
import type { Sheet } from "../../sheet/sheet.ts";
import { timeLabels } from "../../sheet/time-label.ts";
import { titleOf } from "../../sheet/title.ts";
import { withShare } from "../../sheet/with-share.ts";
import { readWindow, type WindowFlags } from "../../window/read-window.ts";
import { dayMs } from "../../window/widths.ts";

export interface CostFlags extends WindowFlags {
  readonly by?: readonly string[];
}

/** `usage cost`: exact cost of whole UTC days. */
export async function runCost(context: Context, flags: CostFlags): Promise<number> {
  await writeSheets(context, [await costSheet(context, flags)]);
  return exitCode.ok;
}

export async function costSheet(context: Context, flags: CostFlags): Promise<Sheet> {
  const by = readBy(flags.by ?? ["workspace,model"], costDimensions);
  const requested = readWindow(flags, { nowMs: context.nowMs, stepMs: dayMs, fallback: "30d" });
  const params = { ...requested.requestWindow, group_by: groupBy(by.names) };
  const client = await context.client();
  const { items, facts, report } = await readReport(context, (options) => client.cost(params, options), {
    window: requested.window,
    width: "1d",
    isEmpty: requested.isEmpty,
  });
  const rows = rowsOf(items);
  const names = await namesFor(context, report, rows, by.names);
  const table = breakdown({
    report,
    rows,
    splitsCharges: isForPeople(context.format),
    by: by.names,
    metrics: [costMetric],
    names,
    time: timeLabels("1d"),
    addIdle: idleBuckets(requested.window, "1d", facts),
    additive: true,
    isServed: isServed(facts),
  });
  return {
    title: titleOf("Cost", by.names),
    ...withShare(table, "cost"),
    barOf: "cost",
    facts,
    warnings: requested.warning === undefined ? [] : [requested.warning],
    notes: names.warnings,
  };
}

/** The API groups by description for every field that a description opens. */
function groupBy(names: readonly string[]): (typeof costGroupBys)[number][] {
  const needsDescription = descriptionFields.some((field) => names.includes(field));
  return costGroupBys.filter((name) => names.includes(name) || (name === "description" && needsDescription));
}
