import { dimensionOf, type DimensionedReport, narrowActor, type WireActor } from "@org/usage";
import type { AnyRow } from "../sheet/rows.ts";
import type { TeamsOf } from "./resolve-teams.ts";

/** The team of a row: of its key or person, or else of its workspace. Null if none has it. */
export function teamOf(report: DimensionedReport, row: AnyRow, { workspaces, keys, people }: TeamsOf): string | null {
  const { grouped } = report.dimensions;
  const holder = (row["group"] ?? row) as AnyRow;
  const valueOf = (name: string): string => {
    const value = grouped.includes(name) ? holder[name] : undefined;
    return typeof value === "string" ? value : "";
  };
  return (
    keys.get(valueOf("api_key_id")) ??
    teamOfActor(holder["actor"], keys, people) ??
    people.get(valueOf("account_id")) ??
    people.get(valueOf("service_account_id")) ??
    (grouped.includes("workspace_id") ? workspaces.get(workspaceOf(report, row)) : undefined) ??
    null
  );
}

function teamOfActor(value: unknown, keys: TeamsOf["keys"], people: TeamsOf["people"]): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const actor = narrowActor(value as WireActor);
  if (actor.kind === "user") return people.get(actor.id ?? "") ?? people.get(actor.email ?? "");
  if (actor.kind === "api_key") return keys.get(actor.id ?? "") ?? keys.get(actor.name ?? "");
  return actor.kind === "service_account" ? people.get(actor.id) : undefined;
}

/** Null for the default workspace; empty for usage without one. */
function workspaceOf(report: DimensionedReport, row: AnyRow): string | null {
  const dimension = dimensionOf(report, row, "workspace_id");
  if (dimension.kind === "id") return dimension.id;
  return dimension.kind === "default_workspace" ? null : "";
}
