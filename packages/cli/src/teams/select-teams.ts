import type { DimensionedReport } from "@org/usage";
import type { Context } from "../context/context.ts";

import type { ReportDimensions } from "../dimensions/reports.ts";
import { CommandError } from "../failure/command-error.ts";
import type { AnyRow } from "../sheet/rows.ts";
import { findTeam } from "./find-team.ts";
import { type MemberKind, readTeams } from "./read-teams.ts";
import { resolveTeams } from "./resolve-teams.ts";
import { teamOf } from "./team-of.ts";

export interface TeamFlags {
  readonly teams?: string;
  readonly team?: readonly string[];
  readonly by?: readonly string[];
}

/** How a report can say whose a row is: the dimension for each kind of member. */
export interface TeamSources {
  readonly dimensions: Readonly<Partial<Record<MemberKind, string>>>;
  /** Keys have names and people addresses instead of IDs. */
  readonly hasNamesOnly?: boolean;
  /** Said if the file has a kind of member that the report lacks. */
  readonly lacks?: string;
}

export interface TeamSelection {
  /** Dimensions that the rows need, so that each is of one team. */
  readonly needs: readonly string[];
  /** Rows with a `team`; with `--team`, only those of these teams. */
  readonly select: (rows: readonly AnyRow[], report: DimensionedReport) => readonly AnyRow[];
  readonly notes: readonly string[];
}

const nothing: TeamSelection = { needs: [], select: (rows) => rows, notes: [] };

/** The dimensions of a report, and `team` if there is a file that says what that is. */
export function withTeam(report: ReportDimensions, flags: TeamFlags): ReportDimensions {
  const words = (flags.by ?? []).flatMap((text) => text.split(",")).map((word) => word.trim().toLowerCase());
  if (flags.teams !== undefined) return { ...report, dimensions: [...report.dimensions, "team"] };
  const flag = words.includes("team") ? "--by team" : flags.team === undefined ? undefined : "--team";
  if (flag === undefined) return { ...report, needsTeams: true };
  throw new CommandError(`${flag} needs a file that says what belongs to which team: --teams teams.json.`);
}

export async function selectTeams(
  context: Context,
  flags: TeamFlags,
  sources: TeamSources,
  label: string = "--team",
): Promise<TeamSelection> {
  if (flags.teams === undefined) return nothing;
  const file = await readTeams(flags.teams);
  const wanted = flags.team?.map((name) => findTeam(name, file, label));
  const kinds = (Object.keys(sources.dimensions) as MemberKind[]).filter((kind) =>
    file.members.some((member) => member.kind === kind),
  );
  const lacks = file.members.some(({ kind }) => sources.dimensions[kind] === undefined) ? sources.lacks : undefined;
  const teams = await resolveTeams(context, file, kinds, sources.hasNamesOnly === true);
  return {
    needs: [...new Set(kinds.flatMap((kind) => sources.dimensions[kind] ?? []))],
    select: (rows, report) => {
      const assigned = rows.map((row) => withTeamOf(row, teamOf(report, row, teams)));
      return wanted === undefined
        ? assigned
        : assigned.filter((row) => wanted.includes(holderOf(row)["team"] as string));
    },
    notes: lacks === undefined ? [] : [lacks],
  };
}

/** A report that knows what a null team is. */
export function teamReport({ dimensions }: DimensionedReport): DimensionedReport {
  return { dimensions: { ...dimensions, grouped: [...dimensions.grouped, "team"] } };
}

function withTeamOf(row: AnyRow, team: string | null): AnyRow {
  const { group } = row;
  return typeof group === "object" && group !== null ? { ...row, group: { ...group, team } } : { ...row, team };
}

function holderOf(row: AnyRow): AnyRow {
  return (row["group"] ?? row) as AnyRow;
}
