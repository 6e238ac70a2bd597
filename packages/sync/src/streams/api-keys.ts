import { at, attribute, dimension, type Field, instant, json } from "../rows/field.ts";
import { listStream, type ListStreamOptions } from "./list-stream.ts";
import type { Stream } from "./stream.ts";

/** Newer versions of the API name the workspace in the scope, older ones beside it. */
const workspace: Field = {
  name: "workspace_id",
  type: "text",
  role: "attribute",
  paths: ["workspace_id"],
  read(key) {
    const id = at(key, "scope.workspace_id") ?? key["workspace_id"];
    return typeof id === "string" ? id : null;
  },
};

/** All API keys, whatever their status. The API lists hints, never a key. */
export function apiKeysStream(options: ListStreamOptions = {}): Stream {
  const fields = [
    dimension("id"),
    attribute("name"),
    attribute("status"),
    workspace,
    attribute("partial_key_hint"),
    instant("created_at"),
    instant("expires_at"),
    json("created_by"),
    json("principal"),
    json("scope"),
  ];
  return listStream({
    name: options.name ?? "api_keys",
    query: "api_keys",
    fields,
    open: (usage, report) => usage.directory.apiKeys({}, report),
  });
}
