import { createUsageClient } from "@org/usage";
import type { Mock } from "@org/usage-mock";
import type { Connection, ConnectorConfig, Surroundings } from "../../src/index.ts";

/** A message as an engine parses it. */
export type Message = Readonly<Record<string, unknown>> & { readonly type: string };

export interface Recorded {
  readonly around: Surroundings;
  readonly lines: string[];
  readonly logs: string[];
  readonly messages: () => Message[];
}

/** The surroundings of a connector that reads a mock, and everything it writes. */
export function surroundings(mock: Mock, changes: Partial<Surroundings> = {}): Recorded {
  const lines: string[] = [];
  const logs: string[] = [];
  return {
    lines,
    logs,
    messages: () => lines.map((line) => JSON.parse(line) as Message),
    around: {
      connect: async (config) => connectionOf(mock, config),
      write: async (text) => void lines.push(...text.trimEnd().split("\n")),
      log: async (sentence) => void logs.push(sentence),
      now: () => mock.clock.now(),
      ...changes,
    },
  };
}

/** Without a key in the config, the mock's. */
function connectionOf(mock: Mock, { api_key: apiKey = mock.apiKey }: ConnectorConfig): Connection {
  const usage = createUsageClient({ apiKey, fetch: mock.fetch, clock: mock.clock, retry: { maxAttempts: 1 } });
  return { usage, organization: async () => (await usage.directory.organization()).id };
}

/** A connection whose key may read everything but the cost report. */
export function withoutCost(mock: Mock): Partial<Surroundings> {
  const fetch: typeof globalThis.fetch = async (input, init) =>
    String(input instanceof Request ? input.url : input).includes("cost_report")
      ? Response.json({ type: "error", error: { type: "permission_error", message: "no" } }, { status: 403 })
      : mock.fetch(input, init);
  return {
    connect: async () => ({
      usage: createUsageClient({ apiKey: mock.apiKey, fetch, clock: mock.clock }),
      organization: async () => mock.organization.id,
    }),
  };
}
