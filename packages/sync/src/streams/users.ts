import { attribute, dimension, instant } from "../rows/field.ts";
import { listStream, type ListStreamOptions } from "./list-stream.ts";
import type { Stream } from "./stream.ts";

/** All members of the organization. */
export function usersStream(options: ListStreamOptions = {}): Stream {
  const fields = [dimension("id"), attribute("email"), attribute("name"), attribute("role"), instant("added_at")];
  return listStream({
    name: options.name ?? "users",
    query: "users",
    fields,
    open: (usage, report) => usage.directory.users({}, report),
  });
}
