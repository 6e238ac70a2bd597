import type { JsonObject } from "../../json.ts";
import { badRequest } from "../../http/refusal.ts";
import type { Call } from "../endpoint.ts";

const defaultLimit = 20;

/** Answers one page of a list whose cursor is the ID of its last (or first) entry. */
export function pageById(call: Call, entries: (JsonObject & { id: string })[]): JsonObject {
  const limit = call.query.integer("limit") ?? defaultLimit;
  const after = call.query.text("after_id");
  const before = call.query.text("before_id");
  if (after !== undefined && before !== undefined) throw badRequest("after_id and before_id cannot be given together");
  const from = after === undefined ? 0 : placeOf("after_id", after, entries) + 1;
  const to = before === undefined ? entries.length : placeOf("before_id", before, entries);
  const data = before === undefined ? entries.slice(from, from + limit) : entries.slice(Math.max(0, to - limit), to);
  return {
    data,
    has_more: before === undefined ? from + limit < entries.length : to - limit > 0,
    first_id: data[0]?.id ?? null,
    last_id: data.at(-1)?.id ?? null,
  };
}

function placeOf(name: string, id: string, entries: { id: string }[]): number {
  const place = entries.findIndex((entry) => entry.id === id);
  if (place < 0) throw badRequest(`${name}: there is no entry ${id}`);
  return place;
}
