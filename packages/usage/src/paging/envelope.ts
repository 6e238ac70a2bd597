import { ParamsError } from "../errors/params-error.ts";
import type { Answer } from "../http/answer.ts";
import { decode } from "../http/decode.ts";
import { instantMs } from "../time/instant.ts";
import type { ReportDefinition } from "../definition.ts";
import type { OnUnrecognized } from "./inspect-row.ts";

/** A page as the server sent it. Its envelope is checked; its items are not yet. */
export interface Envelope {
  readonly items: readonly unknown[];
  /** Where the next page starts; undefined at the end. */
  readonly next: string | undefined;
  /** `data_refreshed_at`; undefined if the report does not have it. */
  readonly refreshedAtMs: number | null | undefined;
}

const knownFields: readonly string[] = [
  "data",
  "has_more",
  "next_page",
  "first_id",
  "last_id",
  "data_refreshed_at",
  "organization_id",
];

/** Reads a complete answer with status 200. Anything that is not a page is an error, never an empty page. */
export function readEnvelope(definition: ReportDefinition, answer: Answer, onUnrecognized: OnUnrecognized): Envelope {
  const body = decode(answer) as Record<string, unknown> | null;
  const { type, error = null, data: current } = (body ?? {}) as { type?: unknown; error?: unknown; data?: unknown };
  const { formerData } = definition;
  const data = current === undefined && formerData !== undefined ? body?.[formerData] : current;
  // Some errors come with status 200 and even with an empty list, which would read as a month without costs.
  const isError = type === "error" || error !== null;
  if (isError || body === null || !Array.isArray(data)) {
    const what = isError ? "an error with a success status" : "JSON without a data list";
    throw answer.protocolError(
      "bad_envelope",
      `The answer is ${what}, so it is not a page of ${definition.name}.`,
      isError && type !== "error" ? "error" : "data",
    );
  }
  for (const name of Object.keys(body)) {
    const isItems = name === formerData && current === undefined;
    if (!isItems && !knownFields.includes(name)) onUnrecognized(name, body[name]);
  }
  return {
    items: data,
    next: nextOf(definition, body, answer),
    refreshedAtMs: refreshedAt(body["data_refreshed_at"], answer),
  };
}

function nextOf(
  { cursor }: ReportDefinition,
  body: Readonly<Record<string, unknown>>,
  answer: Answer,
): string | undefined {
  const more = body["has_more"];
  if (more === false) return undefined;
  const name = cursor === "page" ? "next_page" : "last_id";
  const next = body[name];
  // Tokens end with null. Lists by ID always name their last ID, so only has_more can end them.
  if (more === undefined && (next === undefined || next === null)) return undefined;
  if (more !== true && (more !== undefined || cursor === "after_id")) {
    throw answer.protocolError("bad_envelope", "has_more is neither true nor false.", "has_more");
  }
  if (typeof next !== "string" || next === "")
    throw answer.protocolError("cursor_missing", `There are more pages, but ${name} has no cursor.`, name);
  if (/\p{Surrogate}/u.test(next))
    throw answer.protocolError("bad_envelope", `${name} is not valid Unicode, so it can't be sent in a URL.`, name);
  return next;
}

function refreshedAt(value: unknown, answer: Answer): number | null | undefined {
  if (value === undefined || value === null) return value;
  try {
    // Callers may pass objects for instants; a server sends text.
    if (typeof value === "string") return instantMs(value, "data_refreshed_at");
  } catch (error) {
    if (!ParamsError.isInstance(error)) throw error;
  }
  throw answer.protocolError("bad_envelope", "data_refreshed_at is not an instant.", "data_refreshed_at");
}
