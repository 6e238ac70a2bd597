import type { FocusOptions, FocusWorkspace } from "@org/usage-finops";
import type { StoredRow, Stream } from "@org/usage-sync";
import type { SourceStore } from "../store/from-store.ts";

/** The organization and its workspaces, from the streams `organization` and `workspaces` of a store. */
export async function readStoredNames(source: SourceStore): Promise<Pick<FocusOptions, "organization" | "workspaces">> {
  const { organizationStream, workspacesStream } = await import("@org/usage-sync");
  const [own] = await readList(source, organizationStream());
  const workspaces = await readList(source, workspacesStream());
  return {
    organization: { id: source.organization, name: nameOf(own) },
    workspaces: workspaces.map((row): FocusWorkspace => ({
      id: row.row_key,
      name: nameOf(row),
      isDefault: row.values["is_default"] === true,
    })),
  };
}

async function readList({ store, organization }: SourceStore, stream: Stream): Promise<StoredRow[]> {
  const rows: StoredRow[] = [];
  for await (const day of store.read({ organization, stream })) for (const own of day.rows.values()) rows.push(...own);
  return rows;
}

function nameOf(row: StoredRow | undefined): string | null {
  const name = row?.values["name"] ?? null;
  return name === null ? null : String(name);
}
