import { attribute, dimension, flag, instant, json } from "../rows/field.ts";
import { type ListStreamOptions, makeListStream } from "./list-stream.ts";
import type { Stream } from "./stream.ts";

const archived = { include_archived: true };

/**
 * All workspaces, the default and the archived ones included. `is_default` marks the one that `cost` and `usage` name null: it
 * is on the list only if it is asked for, so two lists are read.
 */
export function workspacesStream(options: ListStreamOptions = {}): Stream {
  const fields = [
    dimension("id"),
    attribute("name"),
    instant("created_at"),
    instant("archived_at"),
    attribute("display_color"),
    json("tags"),
    json("data_residency"),
    { ...flag("is_default"), role: "attribute" } as const,
  ];
  return makeListStream({
    name: options.name ?? "workspaces",
    query: "workspaces, archived and default ones included",
    fields,
    countRequests: ({ directory }) =>
      directory.workspaces({ ...archived, include_default: true }).plan().atLeast +
      directory.workspaces(archived).plan().atLeast,
    async read({ directory }, reading) {
      // In this order, so that a workspace created in between is not mistaken for the default one.
      const all = await directory.workspaces({ ...archived, include_default: true }, reading).collectRows();
      const others = await directory.workspaces(archived, reading).collectRows();
      const known = new Set(others.rows.map(({ id }) => id));
      const entries = all.rows.map((entry) => ({ ...entry, is_default: !known.has(entry.id) }));
      return { entries, requests: all.receipt.requests + others.receipt.requests };
    },
  });
}
