import type { Answer } from "../http/answer.ts";
import { decode } from "../http/decode.ts";
import { instantMs } from "../time/instant.ts";
import type { ReportDefinition } from "../definition.ts";
import type { OnUnrecognized } from "./inspect-row.ts";

/** A page as the server sent it, its envelope checked, its items not yet. */
export interface Envelope {
  readonly items: readonly unknown[];
  /** Where the next page starts; undefined at the end. */
  readonly next: string | undefined;
  /** `data_refreshed_at`; undefined where the report does not have it. */
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

/** Reads a whole 200. What is not a page is an error, never an empty page. */
export function readEnvelope(definition: ReportDefinition, answer: Answer, onUnrecognized: OnUnrecognized): Envelope {
  const body = decode(answer, definition.exactAmounts) as Record<string, unknown> | null;
  if (typeof body !== "object" || body === null || !Array.isArray(body["data"])) {
    const what =
      (body as { type?: unknown } | null)?.type === "error"
        ? "an error, sent with a success status"
        : "JSON without a data list";
    throw answer.protocolError(
      "bad_envelope",
      `The answer is ${what}, so it is no page of ${definition.name}.`,
      "data",
    );
  }
  for (const name of Object.keys(body)) if (!knownFields.includes(name)) onUnrecognized(name, body[name]);
  return {
    items: body["data"],
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
  // Tokens end with null. Lists by id always name their last id, so that only has_more can end them.
  if (more === undefined && (next === undefined || next === null)) return undefined;
  if (more !== true && (more !== undefined || cursor === "after_id")) {
    throw answer.protocolError("bad_envelope", "has_more is neither true nor false.", "has_more");
  }
  if (typeof next === "string" && next !== "") return next;
  throw answer.protocolError("cursor_missing", `There are more pages, but ${name} does not say where.`, name);
}

function refreshedAt(value: unknown, answer: Answer): number | null | undefined {
  if (value === undefined || value === null) return value;
  try {
    return instantMs(value, "data_refreshed_at");
  } catch {
    throw answer.protocolError("bad_envelope", "data_refreshed_at is not an instant.", "data_refreshed_at");
  }
}
