import type { ApiKey, RbacGroup, ServiceAccount, UsageClient, User, Workspace } from "@org/usage";
import type { Context } from "../../context/context.ts";
import { workspaceName } from "../../context/names.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { writeSheets } from "../../output/write-sheets.ts";
import { factsWithoutWindow } from "../../reading/facts.ts";
import { type OpenReport, readReport } from "../../reading/read-report.ts";
import { type Cell, type Column, isLabel, type Label, type Sheet, textCell } from "../../sheet/sheet.ts";
import { spendLimitsSheet } from "./spend-limits.ts";
import { workspaceOfKey } from "./workspace-of-key.ts";

/** A column of a list, and how to read its text from an entry. */
interface ListColumn<Entry> {
  readonly key: string;
  readonly heading: string;
  readonly unit: string;
  readonly of: (entry: Entry) => string | null;
  /** What people read instead. */
  readonly labelOf?: (text: string) => string;
  readonly drop?: number;
}

const day = (instant: string | null | undefined): string | null => instant?.slice(0, 10) ?? null;

const workspaceColumns: readonly ListColumn<Workspace>[] = [
  { key: "name", heading: "Name", unit: "name", of: ({ name }) => name, labelOf: workspaceName },
  { key: "id", heading: "ID", unit: "id", of: ({ id }) => id },
  { key: "created_at", heading: "Created", unit: "UTC date", of: (entry) => day(entry.created_at), drop: 2 },
  { key: "archived_at", heading: "Archived", unit: "UTC date", of: (entry) => day(entry.archived_at), drop: 1 },
];

const keyColumns: readonly ListColumn<ApiKey>[] = [
  { key: "name", heading: "Name", unit: "name", of: ({ name }) => name },
  { key: "id", heading: "ID", unit: "id", of: ({ id }) => id },
  { key: "status", heading: "Status", unit: "value", of: ({ status }) => status },
  { key: "workspace_id", heading: "Workspace", unit: "id", of: workspaceOfKey, drop: 3 },
  { key: "created_at", heading: "Created", unit: "UTC date", of: (entry) => day(entry.created_at), drop: 2 },
  { key: "expires_at", heading: "Expires", unit: "UTC date", of: (entry) => day(entry.expires_at), drop: 1 },
];

const userColumns: readonly ListColumn<User>[] = [
  { key: "name", heading: "Name", unit: "name", of: ({ name }) => name },
  { key: "email", heading: "Email", unit: "address", of: ({ email }) => email },
  { key: "role", heading: "Role", unit: "value", of: ({ role }) => role },
  { key: "id", heading: "ID", unit: "id", of: ({ id }) => id, drop: 2 },
  { key: "added_at", heading: "Added", unit: "UTC date", of: (entry) => day(entry.added_at), drop: 1 },
];

const serviceAccountColumns: readonly ListColumn<ServiceAccount>[] = [
  { key: "name", heading: "Name", unit: "name", of: ({ name }) => name },
  { key: "id", heading: "ID", unit: "id", of: ({ id }) => id },
  { key: "role", heading: "Role", unit: "value", of: (entry) => entry.organization_role },
  { key: "created_at", heading: "Created", unit: "UTC date", of: (entry) => day(entry.created_at), drop: 2 },
  { key: "archived_at", heading: "Archived", unit: "UTC date", of: (entry) => day(entry.archived_at), drop: 1 },
];

const groupColumns: readonly ListColumn<RbacGroup>[] = [
  { key: "name", heading: "Name", unit: "name", of: ({ name }) => name },
  { key: "id", heading: "ID", unit: "id", of: ({ id }) => id },
  { key: "source_type", heading: "Source", unit: "value", of: (entry) => entry.source_type },
  { key: "created_at", heading: "Created", unit: "UTC date", of: (entry) => day(entry.created_at), drop: 1 },
];

/** `usage directory`: the lists that map IDs to names. */
export async function runDirectory(context: Context, list: string): Promise<number> {
  const client = await context.client();
  await writeSheets(context, [await sheets[list as keyof typeof sheets](context, client)]);
  return exitCode.ok;
}

const all = { include_archived: true } as const;

const sheets = {
  organization: organizationSheet,
  workspaces: (context: Context, { directory }: UsageClient) =>
    listSheet(context, "Workspaces", workspaceColumns, (options) =>
      directory.workspaces({ ...all, include_default: true }, options),
    ),
  keys: keysSheet,
  users: (context: Context, { directory }: UsageClient) =>
    listSheet(context, "Users", userColumns, (options) => directory.users({}, options)),
  "service-accounts": (context: Context, { directory }: UsageClient) =>
    listSheet(context, "Service accounts", serviceAccountColumns, (options) => directory.serviceAccounts(all, options)),
  "rbac-groups": (context: Context, { directory }: UsageClient) =>
    listSheet(context, "RBAC groups", groupColumns, (options) => directory.rbacGroups({}, options)),
  "spend-limits": spendLimitsSheet,
};

/** The keys, with the names of their workspaces for people. */
async function keysSheet(context: Context, { directory }: UsageClient): Promise<Sheet> {
  const sheet = await listSheet(context, "API keys", keyColumns, (options) => directory.apiKeys({}, options));
  const at = keyColumns.findIndex(({ key }) => key === "workspace_id");
  const ids = sheet.rows.flatMap((row) => idOf(row[at]) ?? []);
  const names = await context.names([...new Set(ids)]);
  const rows = sheet.rows.map((row) => {
    const id = idOf(row[at]);
    return id === undefined ? row : row.with(at, textCell(id, names.of(id)));
  });
  return { ...sheet, rows, notes: names.warnings };
}

function idOf(cell: Cell | undefined): string | undefined {
  return cell != null && isLabel(cell) && cell.id !== null ? cell.id : undefined;
}

async function listSheet<Entry extends { readonly id: string }, Row>(
  context: Context,
  title: string,
  columns: readonly ListColumn<Entry>[],
  open: OpenReport<Entry, Row>,
): Promise<Sheet> {
  const { items, facts } = await readReport(context, open, { window: null });
  const sorted = items.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  return {
    title: `${title} (${items.length})`,
    columns: columns.map(columnOf),
    rows: sorted.map((entry) => columns.map(({ of, labelOf }) => cellOf(of(entry), labelOf))),
    facts: { ...facts, report: `directory.${title.toLowerCase().replace(" ", "-")}` },
    warnings: [],
    notes: [],
  };
}

async function organizationSheet(context: Context, { directory }: UsageClient): Promise<Sheet> {
  const { id, name } = await directory.organization({ signal: context.signal });
  return {
    title: "Organization",
    columns: [
      { key: "name", heading: "Name", kind: "label", unit: "name" },
      { key: "id", heading: "ID", kind: "label", unit: "id" },
    ],
    rows: [[textCell(name), textCell(id)]],
    facts: factsWithoutWindow("directory.organization", context.readAt()),
    warnings: [],
    notes: [],
  };
}

function cellOf(text: string | null | undefined, labelOf: (text: string) => string = (same) => same): Label {
  return textCell(text ?? null, text == null ? "" : labelOf(text));
}

function columnOf<Entry>({ key, heading, unit, drop }: ListColumn<Entry>): Column {
  return { key, heading, kind: "label", unit, ...(drop !== undefined && { drop }) };
}
