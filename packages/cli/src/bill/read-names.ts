import type { FocusOptions, FocusWorkspace } from "@org/usage-finops";
import type { Context } from "../context/context.ts";
import { readReport } from "../reading/read-report.ts";

/** The organization and its workspaces, from the directory. */
export async function readNames(context: Context): Promise<Pick<FocusOptions, "organization" | "workspaces">> {
  const { directory } = await context.client();
  const organization = await directory.organization({ signal: context.signal });
  return { organization, workspaces: await readWorkspaces(context) };
}

/** All workspaces with their names. The default one is the one that is listed only if it is asked for. */
async function readWorkspaces(context: Context): Promise<FocusWorkspace[]> {
  const { directory } = await context.client();
  const archived = { include_archived: true };
  const all = await readReport(
    context,
    (options) => directory.workspaces({ ...archived, include_default: true }, options),
    { window: null },
  );
  const others = await readReport(context, (options) => directory.workspaces(archived, options), { window: null });
  const known = new Set(others.items.map(({ id }) => id));
  return all.items.map(({ id, name }) => ({ id, name: name ?? null, isDefault: !known.has(id) }));
}
