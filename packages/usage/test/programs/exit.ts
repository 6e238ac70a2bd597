// Ends reports in every way, prints what came of each, and has nothing left that keeps the process running.
import { createUsageClient } from "../../src/client.ts";
import type { Report } from "../../src/paging/report.ts";
import { refusal } from "../answers.ts";
import { bucketServer } from "../bucket-server.ts";

const hourMs = 3_600_000;

/** The pages of a server that answers twice and then does what `reply` says. */
function reportOf(reply: () => Response | Promise<never>, signal?: AbortSignal): Report<unknown> {
  const { fetch } = bucketServer((page, _, number) => (number < 3 ? page : reply()));
  const usage = createUsageClient({ apiKey: "sk-ant-admin01-test", fetch, timeoutMs: hourMs });
  const window = { starting_at: "2026-05-01", ending_at: "2026-05-11", limit: 1 } as const;
  return usage.messages(window, { deadlineMs: hourMs, signal });
}

const hang = (): Promise<never> => new Promise(() => {});
const limit = (): Response => refusal(429, "rate_limit_error", "x", { "retry-after": "60" });
const refuse = (): Response => refusal(401, "authentication_error", "x");

async function brokenOff(reply: () => Response | Promise<never>): Promise<string> {
  let pages = 0;
  for await (const _ of reportOf(reply).pages()) if (++pages === 2) break;
  return `${pages} pages`;
}

async function aborted(reply: () => Response | Promise<never>): Promise<string> {
  return nameOfError(reportOf(reply, AbortSignal.timeout(20)));
}

function nameOfError(report: Report<unknown>): Promise<string> {
  return report.collect().then(String, (error: Error) => error.name);
}

async function abandoned(): Promise<string> {
  const { done } = await reportOf(hang).pages().next();
  return `done: ${done}`;
}

console.log(
  JSON.stringify({
    "broken off in flight": await brokenOff(hang),
    "broken off asleep": await brokenOff(limit),
    "aborted in flight": await aborted(hang),
    "aborted asleep": await aborted(limit),
    "given up": await nameOfError(reportOf(refuse)),
    abandoned: await abandoned(),
  }),
);
