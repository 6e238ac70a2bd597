import type { Message } from "./around.ts";

/** The parts of messages that tests look at. */
export function recordsOf(messages: readonly Message[], stream: string): Readonly<Record<string, unknown>>[] {
  return messages
    .filter((message) => message.type === "RECORD")
    .map((message) => (message["record"] ?? {}) as Record<string, unknown>)
    .filter((record) => record["stream"] === stream)
    .map((record) => record["data"] as Record<string, unknown>);
}

export function traces(messages: readonly Message[], type: string): Readonly<Record<string, unknown>>[] {
  return messages
    .filter((message) => message.type === "TRACE")
    .map((message) => message["trace"] as Record<string, unknown>)
    .filter((trace) => trace["type"] === type)
    .map((trace) => trace[type.toLowerCase()] as Record<string, unknown>);
}

export function statesOf(messages: readonly Message[]): Readonly<Record<string, unknown>>[] {
  return messages.filter(({ type }) => type === "STATE").map((message) => message["state"] as Record<string, unknown>);
}
