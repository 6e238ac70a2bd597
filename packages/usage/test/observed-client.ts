import { expect } from "vitest";
import { createUsageClient } from "../src/client.ts";
import type { ReportOptions } from "../src/call.ts";
import { ParamsError } from "../src/errors/params-error.ts";
import type { Report } from "../src/paging/report.ts";
import type { ReportName } from "../src/usage-client.ts";

export type { ReportName };

type Ask = (params: unknown, options?: ReportOptions) => Report<unknown>;

/** What the clock of these tests says unless a test sets it. */
const someNow = "2026-09-10T14:20:00Z";

/** A client that records what it sends, and one way to ask for any report with anything at all. */
export function observedClient(now: string = someNow): { sent: string[]; ask: (name: ReportName) => Ask } {
  const sent: string[] = [];
  const usage: unknown = createUsageClient({
    // The one list that refuses keys is checked before anything is read.
    authToken: "token-of-a-test",
    baseUrl: "http://127.0.0.1:9",
    fetch: async (input) => {
      sent.push(input instanceof Request ? input.url : String(input));
      throw new TypeError("nothing listens here");
    },
    clock: { now: () => Date.parse(now), sleep: async () => {}, random: () => 0.5 },
  });
  const ask = (name: ReportName): Ask =>
    name.split(".").reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], usage) as Ask;
  return { sent, ask };
}

/** The error of a call that must not reach the network. */
export function refusalOf(name: ReportName, params: unknown, options?: ReportOptions, now?: string): ParamsError {
  const { sent, ask } = observedClient(now);
  let refusal: unknown;
  try {
    ask(name)(params, options);
  } catch (error) {
    refusal = error;
  }
  expect(sent, "nothing is sent").toEqual([]);
  expect(refusal, `${name}(${JSON.stringify(params)}) is refused`).toBeInstanceOf(ParamsError);
  return refusal as ParamsError;
}

/** The query of the first request that a call would send, brackets readable. */
export function queryOf(name: ReportName, params: unknown, options?: ReportOptions, now?: string): URLSearchParams {
  const { requests } = observedClient(now).ask(name)(params, options).plan();
  return new URL(requests[0]?.url ?? "").searchParams;
}
