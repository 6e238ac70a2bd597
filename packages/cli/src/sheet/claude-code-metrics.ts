import { type MoneySource, sumMoney } from "@org/usage";
import type { Metric } from "./breakdown.ts";
import { count, inside } from "./metrics.ts";
import { type AnyRow, moneyOf } from "./rows.ts";
import type { Cell } from "./sheet.ts";

const core = (sums: AnyRow, name: string): unknown => inside(sums["core_metrics"], name);
const lines = (sums: AnyRow, name: string): unknown => inside(core(sums, "lines_of_code"), name);

/** The activity that the report counts. */
export const activityMetrics: readonly [Metric, ...Metric[]] = [
  count("sessions", "Sessions", "sessions", (sums) => core(sums, "num_sessions")),
  count("lines_added", "Lines +", "lines", (sums) => lines(sums, "added"), 6),
  count("lines_removed", "Lines −", "lines", (sums) => lines(sums, "removed"), 2),
  count("commits", "Commits", "commits", (sums) => core(sums, "commits_by_claude_code"), 4),
  count("pull_requests", "PRs", "pull requests", (sums) => core(sums, "pull_requests_by_claude_code"), 3),
  {
    column: { key: "acceptance_rate", heading: "Accepted", kind: "rate", unit: "ratio", drop: 5 },
    of: acceptance,
    zero: null,
  },
];

/** The share of proposed edits that were accepted; unknown if nothing was proposed. */
function acceptance(sums: AnyRow): Cell {
  const actions = Object.values((sums["tool_actions"] ?? {}) as Record<string, AnyRow>);
  const total = (name: string): number => actions.reduce((sum, action) => sum + Number(action[name]), 0);
  const proposed = total("accepted") + total("rejected");
  return proposed === 0 ? null : total("accepted") / proposed;
}

/** Tokens at list price, of all models if a row has several. */
export const estimateMetric: Metric = {
  column: { key: "estimated_cost", heading: "Estimate", kind: "money", unit: "USD" },
  of: (sums) =>
    Array.isArray(sums["model_breakdown"]) ? sumMoney(sums["model_breakdown"] as MoneySource[]) : moneyOf(sums),
  zero: sumMoney([]),
};

const tokens = (sums: AnyRow, name: string): unknown => inside(sums["tokens"], name);

/** The counters of a model. They do not distinguish the two cache lifetimes. */
export const modelTokenMetrics: readonly Metric[] = [
  count("input_tokens", "Uncached", "tokens", (sums) => tokens(sums, "input"), 3),
  count("output_tokens", "Output", "tokens", (sums) => tokens(sums, "output"), 4),
  count("cache_read_tokens", "Cache read", "tokens", (sums) => tokens(sums, "cache_read"), 2),
  count("cache_write_tokens", "Cache write", "tokens", (sums) => tokens(sums, "cache_creation"), 1),
];
