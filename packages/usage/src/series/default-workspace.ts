import type { ReportOptions } from "../call.ts";
import { HttpError } from "../errors/http-error.ts";
import type { Directory } from "../usage-client.ts";

/**
 * The id of the default workspace, which the legacy reports call null: it is the one entry that
 * `include_default` adds to the list. Undefined where the key may not read the list.
 */
export async function findDefaultWorkspace(
  directory: Directory,
  options: () => ReportOptions,
): Promise<string | undefined> {
  const all = { include_archived: true };
  const ids = new Set<string>();
  try {
    // In this order, so that a workspace made in between is not taken for the default one.
    for await (const { id } of directory.workspaces({ ...all, include_default: true }, options())) ids.add(id);
    for await (const { id } of directory.workspaces(all, options())) ids.delete(id);
  } catch (error) {
    if (HttpError.isInstance(error) && error.status === 403) return undefined;
    throw error;
  }
  return [...ids][0];
}
