import type { Context } from "../../context/context.ts";
import { rowFilters } from "../../dimensions/row-filter-flags.ts";
import { filterRows } from "../../dimensions/row-filters.ts";
import { unusedNotes } from "../../dimensions/unused-notes.ts";
import { costDimensions } from "../../dimensions/reports.ts";
import { CommandError } from "../../failure/command-error.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { formatInstant } from "../../format/instant.ts";
import { despiteClosedPipe } from "../../output/despite-closed-pipe.ts";
import { writeSheets } from "../../output/write-sheets.ts";
import { clipFacts } from "../../reading/clip-facts.ts";
import { readReport } from "../../reading/read-report.ts";
import { rowsOf } from "../../reading/rows-of.ts";
import { selectTeams, type TeamSelection } from "../../teams/select-teams.ts";
import { dayMs } from "../../window/widths.ts";
import { periodsOf } from "./budget-periods.ts";
import { budgetsSheet } from "./budgets-sheet.ts";
import type { Verdict } from "./judge.ts";
import { judgeBudget, type JudgedBudget, type JudgedBudgets, startOf } from "./judge-budget.ts";
import { type BudgetRule, readBudgets } from "./read-budgets.ts";

export interface BudgetsFlags {
  readonly budgets: string;
  readonly teams?: string;
  readonly month?: string;
}

/** `usage budget --budgets`: limits of teams, workspaces and everything. The exit code is the worst verdict. */
export async function runBudgets(context: Context, flags: BudgetsFlags): Promise<number> {
  if (flags.month !== undefined) {
    throw new CommandError("--month cannot be combined with --budgets, whose periods are the running ones.");
  }
  const rules = await readBudgets(flags.budgets);
  const judged = await judgeAll(context, rules, await teamsOf(context, flags, rules));
  await despiteClosedPipe(() => writeSheets(context, [budgetsSheet(judged)]));
  const worst = severity.find((verdict) => judged.lines.some((line) => line.verdict === verdict)) ?? "under";
  return codes[worst];
}

/** Over is over, however much is missing; missing days could hide anything below. */
const severity: readonly Verdict[] = ["over", "incomplete", "warn", "under"];

const codes: Readonly<Record<Verdict, number>> = {
  under: exitCode.ok,
  warn: exitCode.warned,
  over: exitCode.over,
  incomplete: exitCode.incomplete,
};

/** The rows of each team of the rules. */
type Teams = ReadonlyMap<string, TeamSelection>;

async function teamsOf(context: Context, { teams }: BudgetsFlags, rules: readonly BudgetRule[]): Promise<Teams> {
  const selections = new Map<string, TeamSelection>();
  for (const { team, place } of rules) {
    if (team === undefined || selections.has(team)) continue;
    if (teams === undefined) throw new CommandError(`${place} has a team, which needs --teams teams.json.`);
    selections.set(
      team,
      await selectTeams(
        context,
        { teams, team: [team] },
        { dimensions: { workspaces: "workspace_id" } },
        `${place}.team`,
      ),
    );
  }
  return selections;
}

async function judgeAll(context: Context, rules: readonly BudgetRule[], teams: Teams): Promise<JudgedBudgets> {
  const today = formatInstant(context.nowMs).slice(0, 10);
  const due = rules.flatMap((rule) => periodsOf(rule, today).map((period) => ({ rule, period })));
  const first = due.map(({ period }) => period.from).toSorted()[0] ?? today;
  const window = { starting_at: startOf(first), ending_at: formatInstant(Date.parse(startOf(today)) + dayMs) };
  const client = await context.client();
  const params = { ...window, group_by: ["workspace_id"] as const };
  const filters = new Map<BudgetRule, Awaited<ReturnType<typeof rowFilters>>>();
  for (const rule of rules) {
    const { workspace, place } = rule;
    const flags = workspace === undefined ? {} : { workspace: [workspace] };
    filters.set(rule, await rowFilters(context, flags, costDimensions, "", `${place}.workspace`));
  }
  // The running day is read too: what it has spent is spent.
  const { items, facts, report } = await readReport(context, (options) => client.cost(params, options), {
    window,
    width: "1d",
  });
  const all = rowsOf(items);
  // Without a figure for today, a budget per day is about yesterday only.
  const isTodayServed = !facts.missing.some(({ ending_at: end }) => Date.parse(end) > Date.parse(startOf(today)));
  const begun = due.filter(({ rule, period }) => rule.per !== "day" || period.from < today || isTodayServed);
  const lines = begun.map(({ rule, period }): JudgedBudget => {
    const own = filterRows(all, filters.get(rule) ?? [], report);
    const selected = rule.team === undefined ? own : (teams.get(rule.team)?.select(own, report) ?? []);
    return judgeBudget(rule, period, selected, facts, { today, defaultWarn: context.settings.warn ?? "80" });
  });
  // A verdict is about the days that are over.
  const closed = clipFacts(facts, { starting_at: window.starting_at, ending_at: startOf(today) });
  // A workspace that exists and costs nothing is within its budget. One that can't be looked up might not exist.
  const unlisted = [...filters.values()].flat().filter(({ isListed }) => isListed !== true);
  const unused = await unusedNotes(context, all, unlisted, report, facts);
  return { lines, facts: { ...closed, report: "budget" }, unused };
}
