import { attribute, dimension, instant, json } from "../rows/field.ts";
import { listStream, type ListStreamOptions } from "./list-stream.ts";
import type { Stream } from "./stream.ts";

/** All workspaces, the default and the archived ones included. */
export function workspacesStream(options: ListStreamOptions = {}): Stream {
  const fields = [
    dimension("id"),
    attribute("name"),
    instant("created_at"),
    instant("archived_at"),
    attribute("display_color"),
    json("tags"),
    json("data_residency"),
  ];
  return listStream({
    name: options.name ?? "workspaces",
    query: "workspaces, archived and default ones included",
    fields,
    open: (usage, report) => usage.directory.workspaces({ include_default: true, include_archived: true }, report),
  });
}
