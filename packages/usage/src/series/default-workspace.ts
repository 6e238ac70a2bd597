import type { ReportOptions } from "../call.ts";
import { HttpError } from "../errors/http-error.ts";
import type { SeriesClient } from "./types.ts";

/**
 * The ID of the default workspace, which the legacy reports send as null: it is the only entry that `include_default`
 * adds to the list. Undefined if the key is not allowed to read the list.
 */
export async function findDefaultWorkspace(
  directory: SeriesClient["directory"],
  options: () => ReportOptions,
): Promise<string | undefined> {
  const all = { include_archived: true };
  const ids = new Set<string>();
  try {
    // In this order, so that a workspace created in between is not mistaken for the default one.
    for await (const { id } of directory.workspaces({ ...all, include_default: true }, options())) ids.add(id);
    for await (const { id } of directory.workspaces(all, options())) ids.delete(id);
  } catch (error) {
    if (HttpError.isInstance(error) && error.status === 403) return undefined;
    throw error;
  }
  return [...ids][0];
}
