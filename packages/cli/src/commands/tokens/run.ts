import type { MessagesGroupBy } from "@org/usage";
import type { Context } from "../../context/context.ts";
import { messagesUsageParameters } from "@org/usage-raw";
import { type By, readBy } from "../../dimensions/read-by.ts";
import { readWhere } from "../../dimensions/read-where.ts";
import { rowFilters } from "../../dimensions/row-filter-flags.ts";
import { filterRows } from "../../dimensions/row-filters.ts";
import { tokensDimensions } from "../../dimensions/reports.ts";
import { confirmFilters, resolveFilters } from "../../dimensions/resolve-filters.ts";
import { unusedModels } from "../../dimensions/unused-models.ts";
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
import {
  selectTeams,
  type TeamFlags,
  teamReport,
  type TeamSelection,
  type TeamSources,
  withTeam,
} from "../../teams/select-teams.ts";
import { reportWindow, type TimeFlags } from "../../window/report-window.ts";
import { type MessagesFilterFlags, messagesFilters, messagesFlag } from "./filters.ts";

export interface TokensFlags extends TimeFlags, CompareFlags, MessagesFilterFlags, TeamFlags {
  readonly by?: readonly string[];
}

const teamSources: TeamSources = {
  dimensions: { workspaces: "workspace_id", keys: "api_key_id", people: "account_id" },
};

/** `usage tokens`: tokens by kind, with the share that was read from the cache. */
export async function runTokens(context: Context, flags: TokensFlags): Promise<number> {
  await writeSheets(context, [await tokensSheet(context, flags)]);
  return exitCode.ok;
}

export async function tokensSheet(context: Context, flags: TokensFlags): Promise<Sheet> {
  const by = readBy(flags.by ?? ["model"], withTeam(tokensDimensions, flags));
  const teams = await selectTeams(context, flags, teamSources);
  const [compared, ...others] = tokenMetrics;
  const { report, rows, facts, time, addIdle, changes, warnings, notes } = await readCompared(
    flags,
    by,
    compared,
    (window) => readTokens(context, window, by, teams),
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
    notes: [...notes, ...teams.notes, ...names.warnings],
  };
}

async function readTokens(context: Context, flags: TokensFlags, by: By, teams: TeamSelection): Promise<ReadRows> {
  const requested = reportWindow(flags, by, context.zone, context.nowMs);
  const { width, isEmpty, window, warnings } = requested;
  const typed = messagesFilters(flags, readWhere(flags.where ?? [], messagesUsageParameters));
  // The API has no filter for the default workspace: its rows are found exactly among those of all workspaces.
  const named = typed.workspace_ids?.some((value) => /^default( workspace)?$/i.test(value)) === true;
  const rowFilter = named ? await rowFilters(context, { workspace: typed.workspace_ids }, tokensDimensions, "") : [];
  const sent = named ? { ...typed, workspace_ids: undefined } : typed;
  const needed = [...by.names, ...teams.needs, ...rowFilter.map(({ name }) => name)];
  const group_by = groupsOf(needed, typed);
  const client = await context.client();
  const base = {
    ...requested.requestWindow,
    bucket_width: width,
    group_by: group_by as readonly MessagesGroupBy[] as readonly [],
  };
  // Before a name is looked up, the parameters are checked as they were typed.
  client.messages({ ...base, ...sent });
  const filters = await resolveFilters(context, sent, messagesFlag);
  const params = { ...base, ...filters };
  const read = await readReport(context, (options) => client.messages(params, options), { window, width, isEmpty });
  const all = rowsOf(read.items);
  const hasRows = all.length > 0;
  await confirmFilters(context, { filters: sent, hasRows, labelOf: messagesFlag, hasDefault: false });
  const unused = () =>
    unusedModels({
      label: "--model",
      models: filters.models,
      rows: all,
      isGrouped: group_by.includes("model"),
      facts: read.facts,
      readAll: async () => {
        const unfiltered = { ...requested.requestWindow, bucket_width: width, group_by: ["model"] as const };
        return rowsOf((await client.messages(unfiltered, { signal: context.signal }).collect()).items);
      },
    });
  const rows = teams.select(filterRows(all, rowFilter, read.report), read.report);
  return { ...timedRows(rows, read.facts, requested, by.period), report: teamReport(read.report), warnings, unused };
}

/** The most dimensions that this report groups by. */
const maxGroups = 5;

/** The dimensions of the table and its teams; with a filter by model also the model, to see whether each one exists. */
function groupsOf(names: readonly string[], { models }: { readonly models?: unknown }): MessagesGroupBy[] {
  const pseudo = ["starting_at", "team"];
  const groups = [...new Set(names)].filter((name): name is MessagesGroupBy => !pseudo.includes(name));
  const hasRoom = groups.length < maxGroups && !groups.includes("model");
  return models !== undefined && hasRoom ? [...groups, "model"] : groups;
}
