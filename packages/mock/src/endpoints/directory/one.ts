import type { JsonObject } from "../../json.ts";
import { notFound } from "../../http/refusal.ts";
import type { Call } from "../endpoint.ts";

/** Answers with the entry that the path names. */
export function findOne(call: Call, entries: (JsonObject & { id: string })[]): JsonObject {
  const entry = entries.find(({ id }) => id === call.id);
  if (!entry) throw notFound();
  return entry;
}
