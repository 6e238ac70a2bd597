import { type ClaudeCodeRecord, sumMoney } from "@org/usage";
import type { Context } from "../../context/context.ts";
import { readBy } from "../../dimensions/read-by.ts";
import { CommandError } from "../../failure/command-error.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { writeSheets } from "../../output/write-sheets.ts";
import { readReport } from "../../reading/read-report.ts";
import { type AnyRow, breakdown } from "../../sheet/breakdown.ts";
import { activityMetrics, estimateMetric, modelTokenMetrics } from "../../sheet/claude-code-metrics.ts";
import type { Sheet } from "../../sheet/sheet.ts";
import { timeLabels } from "../../sheet/time-label.ts";
import { dayMs, hourMs, readWindow, type WindowFlags } from "../../window/read-window.ts";
import { titleOf } from "../../sheet/title.ts";

export interface ClaudeCodeFlags extends WindowFlags {
  readonly by?: string;
}

const dimensions = ["actor", "model", "terminal_type", "is_remote", "customer_type", "organization_id"] as const;

/** `usage claude-code`: what developers did with Claude Code, and what it would have cost by the token. */
export async function runClaudeCode(context: Context, flags: ClaudeCodeFlags): Promise<number> {
  await writeSheets(context, [await claudeCodeSheet(context, flags)]);
  return exitCode.ok;
}

export async function claudeCodeSheet(context: Context, flags: ClaudeCodeFlags): Promise<Sheet> {
  if (context.settings.timezone !== undefined) {
    throw new CommandError("The Claude Code report knows UTC days alone, which can't be cut into local ones.");
  }
  const by = readBy(flags.by ?? "actor", dimensions, ["1d"]);
  const rules = { nowMs: context.nowMs, stepMs: dayMs, fallback: "30d", closesAfterMs: hourMs };
  const { window, note } = readWindow(flags, rules);
  const params = { starting_at: window.starting_at.slice(0, 10), ending_at: window.ending_at.slice(0, 10) };
  const client = await context.client();
  const names = await context.names();
  const { items, facts } = await readReport(context, (options) => client.claudeCode(params, options));
  const byModel = by.names.includes("model");
  const rows = byModel ? items.flatMap(modelRows) : (items as readonly object[] as readonly AnyRow[]);
  const report = { dimensions: { ...client.claudeCode(params).dimensions, grouped: dimensions } };
  const table = breakdown({
    report,
    rows,
    by: by.names,
    metrics: byModel ? [estimateMetric, ...modelTokenMetrics] : [...activityMetrics, estimateMetric],
    names,
    time: timeLabels("1d"),
    idle: { window, width: "1d", through: facts.through },
    additive: true,
  });
  return {
    title: titleOf(
      "Claude Code",
      by.names.map((name) => (name === "actor" ? "developer" : name)),
    ),
    ...table,
    barOf: byModel ? "estimated_cost" : "sessions",
    facts: { report: "claude_code", ...facts, window },
    notes: [...(note === undefined ? [] : [note]), estimateNote(items)],
  };
}

/** A record's models, each with who and when: sessions and commits belong to no single model and stay behind. */
function modelRows(record: ClaudeCodeRecord): AnyRow[] {
  const { actor, date, terminal_type, is_remote, customer_type, organization_id } = record;
  return record.model_breakdown.map((entry) => ({
    date,
    actor,
    terminal_type,
    is_remote,
    customer_type,
    organization_id,
    ...entry,
  }));
}

function estimateNote(records: readonly ClaudeCodeRecord[]): string {
  const subscribed = records.filter(({ customer_type: type }) => type === "subscription");
  const words = "Estimates are tokens at list price; subscriptions are billed by the seat";
  if (subscribed.length === 0) return `${words}.`;
  const estimate = sumMoney(subscribed.flatMap((record) => record.model_breakdown));
  return `${words} (${estimate.format({ locale: "en-US" })} of this estimate).`;
}
