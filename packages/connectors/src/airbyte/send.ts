import { type Json, jsonText } from "../json/json-text.ts";
import type { Surroundings } from "../surroundings.ts";

export type Send = (...messages: readonly Json[]) => Promise<void>;

/** Writes messages, one per line. */
export function sender({ write }: Pick<Surroundings, "write">): Send {
  return async (...messages) => {
    if (messages.length > 0) await write(messages.map((message) => `${jsonText(message)}\n`).join(""));
  };
}
