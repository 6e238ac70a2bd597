import type { Answer } from "../http/answer.ts";
import { formatInstant, instantMs } from "../time/instant.ts";
import type { Span } from "../time/span.ts";

/** An instant that the server sent. A caller may pass objects for instants; a server sends text. */
export function wireInstantMs(value: unknown, path: string, answer: Answer): number {
  try {
    if (typeof value === "string") return instantMs(value, path);
  } catch {
    // It says what a caller would have to write; a server's text is a bad row.
  }
  throw answer.protocolError("bad_row", `${path} is not an instant.`, path);
}

/** The bounds that an item says it has. */
export function wireSpan(item: unknown, path: string, answer: Answer): Span {
  const { starting_at: start, ending_at: end } = item as { starting_at?: unknown; ending_at?: unknown };
  return {
    startMs: wireInstantMs(start, `${path}.starting_at`, answer),
    endMs: wireInstantMs(end, `${path}.ending_at`, answer),
  };
}

export function describeSpan({ startMs, endMs }: Span): string {
  return `${formatInstant(startMs)} to ${formatInstant(endMs)}`;
}
