import { createUsageClient } from "../src/client.ts";
import type { UsageClientOptions } from "../src/options/options.ts";
import type { UsageClient } from "../src/usage-client.ts";
import type { FakeServer } from "./answers.ts";
import { handClock } from "./hand-clock.ts";

const canaryKey = "sk-ant-admin01-canary-of-the-tests";

/** A client of a fake server, on a clock that jumps. */
export function clientOf({ fetch }: Pick<FakeServer, "fetch">, options: UsageClientOptions = {}): UsageClient {
  return createUsageClient({
    apiKey: canaryKey,
    baseUrl: "https://api.example",
    fetch,
    clock: handClock(),
    ...options,
  });
}

/** Ten days in pages of two: five requests in one lane. */
export const tenDays = { starting_at: "2026-05-01", ending_at: "2026-05-11", limit: 2 } as const;
