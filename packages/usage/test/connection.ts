import { type Connection, createConnection } from "../src/connection.ts";
import type { UsageClientOptions } from "../src/options/options.ts";
import { readOptions } from "../src/options/read-options.ts";
import type { FakeServer } from "./answers.ts";
import { handClock } from "./hand-clock.ts";

/** What a report gets of its client, if that client talks to a fake server. */
export function connectionTo({ fetch }: Pick<FakeServer, "fetch">, options: UsageClientOptions = {}): Connection {
  const all = { apiKey: "key-of-a-test", baseUrl: "https://api.example", fetch, clock: handClock(), ...options };
  return createConnection(readOptions(all, {}, "org-usage/0.0.0"));
}
