import type { ApiKey, NameBook, User } from "@org/usage";
import { activePeople } from "../../people/active-people.ts";
import { type Facts, isServed } from "../../reading/facts.ts";
import type { AnyRow } from "../../sheet/rows.ts";
import { type Cell, type Sheet, textCell } from "../../sheet/sheet.ts";
import { workspaceOfKey } from "../directory/workspace-of-key.ts";

/** A list, and the rows of the report that its active entries are in. */
interface Listed<Entry> {
  readonly list: readonly Entry[];
  readonly rows: readonly AnyRow[];
}

export interface IdleInput {
  /** Undefined if they are not asked for. */
  readonly keys: Listed<ApiKey> | undefined;
  readonly members: Listed<User> | undefined;
  readonly names: NameBook;
  readonly facts: Facts;
  readonly warnings: readonly string[];
}

/** One row per idle key or member, oldest first. Nothing is idle in a window that is not served: it is unknown. */
export function idleSheet({ keys, members, names, facts, warnings }: IdleInput): Sheet {
  const isKnown = isServed(facts) && facts.window?.starting_at !== facts.window?.ending_at;
  const active = keys?.list.filter(({ status }) => status === "active") ?? [];
  const idleKeys = isKnown ? active.filter(({ id }) => !usedKeys(keys?.rows ?? []).has(id)) : [];
  const idleMembers = isKnown ? (activePeople(members?.rows ?? [], members?.list).idle ?? []) : [];
  return {
    title: "Idle keys and members",
    columns: [
      { key: "kind", heading: "Kind", kind: "label", unit: "value" },
      { key: "name", heading: "Name", kind: "label", unit: "name" },
      { key: "id", heading: "ID", kind: "label", unit: "id", drop: 1 },
      { key: "place", heading: "Workspace or role", kind: "label", unit: "value", drop: 2 },
      { key: "since", heading: "Created or added", kind: "label", unit: "UTC date" },
    ],
    rows: [...sorted(idleKeys.map((key) => keyRow(key, names))), ...sorted(idleMembers.map(memberRow))],
    facts: { ...facts, report: "idle" },
    warnings,
    notes: [
      ...(keys === undefined || !isKnown ? [] : [keyNote(idleKeys.length, active.length, keys.list.length)]),
      ...(members === undefined || !isKnown
        ? []
        : [memberNote(idleMembers.length, members.list.filter(({ email }) => email !== null).length)]),
    ],
  };
}

function usedKeys(rows: readonly AnyRow[]): Set<unknown> {
  return new Set(rows.map((row) => row["api_key_id"]));
}

function keyRow(key: ApiKey, names: NameBook): Cell[] {
  const workspace = workspaceOfKey(key);
  const label = workspace === null ? names.of({ kind: "default_workspace" }) : names.of(workspace);
  return [
    textCell("key"),
    textCell(key.name),
    textCell(key.id),
    textCell(workspace, label),
    textCell(key.created_at?.slice(0, 10) ?? null),
  ];
}

function memberRow({ email, id, role, added_at: added }: User): Cell[] {
  return [textCell("member"), textCell(email), textCell(id), textCell(role), textCell(added?.slice(0, 10) ?? null)];
}

/** By the last column, then by name: neither the order of a list nor the locale matters. */
function sorted(rows: readonly Cell[][]): Cell[][] {
  return rows.toSorted((left, right) => (orderOf(left) < orderOf(right) ? -1 : 1));
}

function orderOf(row: readonly Cell[]): string {
  return JSON.stringify([row.at(-1), row[1], row[2]]);
}

function keyNote(idle: number, active: number, all: number): string {
  const rest = all - active;
  const others = rest === 0 ? "" : `; ${rest} archived, expired or disabled are left out`;
  return `${idle} of ${active} active keys used no tokens${others}. Other use, such as listing models, is in no report.`;
}

function memberNote(idle: number, all: number): string {
  return `${idle} of ${all} members did not use Claude Code. The API lists members, not seats: some of them might have none.`;
}
