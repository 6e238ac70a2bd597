import type { MessagesGroupBy } from "@org/usage";
import type { Context } from "../../context/context.ts";
import { readBy } from "../../dimensions/read-by.ts";
import { costDimensions, tokensDimensions } from "../../dimensions/reports.ts";
import { CommandError } from "../../failure/command-error.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { isForPeople } from "../../format/formats.ts";
import { writeSheets } from "../../output/write-sheets.ts";
import { isComplete } from "../../reading/facts.ts";
import { readReport } from "../../reading/read-report.ts";
import { rowsOf } from "../../reading/rows-of.ts";
import { settlesAfterMs } from "../../reading/settles-after.ts";
import { namesFor } from "../../sheet/names-for.ts";
import { costGroupBy } from "../cost/cost-group-by.ts";
import { explainSheet, isServed } from "./explain-sheet.ts";
import { type DayFlags, readDays } from "./read-days.ts";

export interface ExplainFlags extends DayFlags {
  readonly by?: readonly string[];
  readonly tokens?: boolean;
}

/** `usage explain`: one day beside the days before it. */
export async function runExplain(context: Context, flags: ExplainFlags): Promise<number> {
  const isTokens = flags.tokens === true;
  const by = readBy(
    flags.by ?? [isTokens ? "key,model" : "workspace,model"],
    isTokens ? tokensDimensions : costDimensions,
  );
  if (by.names.includes("starting_at")) {
    throw new CommandError(
      "--by day is invalid: usage explain compares one day with others. Use dimensions such as model.",
    );
  }
  const days = readDays(flags, context.nowMs, settlesAfterMs(isTokens ? "messages" : "cost"));
  const { window } = days;
  const client = await context.client();
  const requested = { window, width: "1d" } as const;
  const tokenGroups = by.names as readonly MessagesGroupBy[] as readonly [];
  const { items, facts, report } = isTokens
    ? await readReport(context, (options) => client.messages({ ...window, group_by: tokenGroups }, options), requested)
    : await readReport(
        context,
        (options) => client.cost({ ...window, group_by: costGroupBy(by.names) }, options),
        requested,
      );
  const rows = rowsOf(items);
  const names = await namesFor(context, report, rows, by.names);
  const served = days.before.filter((day) => isServed(day, facts));
  await writeSheets(context, [
    explainSheet({
      days,
      served,
      isTokens,
      by: by.names,
      rows,
      report,
      names,
      facts,
      splitsCharges: !isTokens && isForPeople(context.format),
    }),
  ]);
  const isAll = isServed(days.day, facts) && served.length === days.before.length;
  return isAll && isComplete({ ...facts, missing: [], partial: [] }) ? exitCode.ok : exitCode.incomplete;
}
