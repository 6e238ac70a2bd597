import { ParamsError } from "@org/usage";
import type { FocusWorkspace } from "./workspace.ts";

/** Tags of workspaces, by ID, by name, or under `default`: `{"Production": {"team": "search"}}`. */
export type TeamTags = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/**
 * Checks a team map that came from outside, such as a parsed `--tags` file, and returns the tags of each workspace ID
 * (null is the default workspace). A text is short for the tag `team`.
 *
 * @throws {ParamsError} for a workspace that doesn't exist, or a value that is not a tag
 */
export function readTeamTags(
  value: unknown,
  workspaces: readonly FocusWorkspace[],
): ReadonlyMap<string | null, Readonly<Record<string, string>>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw refused("tags", value, 'an object such as {"Production": {"team": "search"}}');
  const tags = new Map<string | null, Readonly<Record<string, string>>>();
  for (const [name, entry] of Object.entries(value)) {
    const id = workspaceId(name, workspaces);
    if (tags.has(id)) throw refused(`tags.${name}`, name, "one entry per workspace");
    tags.set(id, typeof entry === "string" ? { team: entry } : checkTags(entry, `tags.${name}`));
  }
  return tags;
}

function workspaceId(name: string, workspaces: readonly FocusWorkspace[]): string | null {
  if (name === "default") return null;
  const byId = workspaces.find(({ id }) => id === name);
  const named = workspaces.filter((workspace) => workspace.name === name);
  const [found, second] = byId === undefined ? named : [byId];
  if (second !== undefined)
    throw refused(
      `tags.${name}`,
      name,
      `an ID, because several workspaces have this name: ${named.map(({ id }) => id).join(", ")}`,
    );
  if (found === undefined)
    throw refused(
      `tags.${name}`,
      name,
      `the ID or name of a workspace: default, ${workspaces.map((workspace) => workspace.name).join(", ")}`,
    );
  return found.isDefault === true ? null : found.id;
}

function checkTags(entry: unknown, path: string): Readonly<Record<string, string>> {
  if (typeof entry !== "object" || entry === null || Array.isArray(entry))
    throw refused(path, entry, "a text or an object of texts");
  for (const [key, tag] of Object.entries(entry)) {
    if (typeof tag !== "string") throw refused(`${path}.${key}`, tag, "a text");
  }
  return entry as Readonly<Record<string, string>>;
}

function refused(param: string, received: unknown, allowed: string): ParamsError {
  return new ParamsError(`${param} is invalid: got ${JSON.stringify(received)}; expected ${allowed}.`, {
    param,
    received,
  });
}
