import { attribute, dimension } from "../rows/field.ts";
import { type ListStreamOptions, makeListStream } from "./list-stream.ts";
import type { Stream } from "./stream.ts";

/** The organization's ID and name: a list of one. */
export function organizationStream(options: ListStreamOptions = {}): Stream {
  return makeListStream({
    name: options.name ?? "organization",
    query: "organization",
    fields: [dimension("id"), attribute("name")],
    countRequests: () => 1,
    async read(usage, { signal }) {
      return { entries: [await usage.directory.organization({ signal })], requests: 1 };
    },
  });
}
