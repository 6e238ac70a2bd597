import { createUsageClient } from "@org/usage";
import { createMock, type Fault, faults } from "@org/usage-mock";
import { expect, test } from "vitest";
import { outcomeOf, outcomeOfError } from "./outcome.ts";
import { checkKey, WrongKey } from "./wrong-key.ts";

const mock = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
const { signal } = new AbortController();

/** What the API's own answer to a key leads to. */
async function outcomeWith(apiKey: string, fault?: Fault): Promise<string> {
  const remove = fault === undefined ? undefined : mock.inject(fault);
  const usage = createUsageClient({ apiKey, fetch: mock.fetch, clock: mock.clock, retry: { maxAttempts: 1 } });
  const error: unknown = await checkKey(usage, mock.organization.id, signal).catch((reason: unknown) => reason);
  remove?.();
  return outcomeOfError(error).status;
}

test("a key that is unknown, of the wrong kind, or of another organization is never tried again", async () => {
  const other = createMock({ seed: 8 });
  const usage = createUsageClient({ apiKey: other.apiKey, fetch: other.fetch });

  expect(await outcomeWith("sk-ant-admin01-unknown")).toBe("deadletter");
  expect(await outcomeWith(mock.keys.workspace)).toBe("deadletter");
  await expect(checkKey(usage, mock.organization.id, signal)).rejects.toThrow(WrongKey);
});

test("a busy or broken API, a network and a database are tried again", async () => {
  const passing = [faults.rateLimited(), faults.overloaded(), faults.serverError(), faults.reset(), faults.html()];
  for (const fault of passing) expect(await outcomeWith(mock.apiKey, fault)).toBe("failed");
  expect(outcomeOfError(new Error("Connection terminated unexpectedly")).status).toBe("failed");
});

test("a run that another one keeps from working, or that was stopped, is tried again", () => {
  const summary = { organization: "o", skipped: false, interrupted: false, streams: [], requests: 0, elapsedMs: 0 };

  expect(outcomeOf(summary).status).toBe("completed");
  expect(outcomeOf({ ...summary, skipped: true }).status).toBe("failed");
  expect(outcomeOf({ ...summary, interrupted: true }).status).toBe("failed");
});
