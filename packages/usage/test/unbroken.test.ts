// Ninety days by the hour over real HTTP, a fifth of the answers failing, killed once and resumed: the ledger's figures.
import { createMock, faults } from "@org/usage-mock";
import { expect, test } from "vitest";
import { createUsageClient } from "../src/client.ts";
import { AbortedError } from "../src/errors/aborted-error.ts";

const params = {
  starting_at: "2026-06-01",
  ending_at: "2026-08-30",
  bucket_width: "1h",
  group_by: ["model"],
  limit: 24,
} as const;

/** Where the walk is killed, of ninety pages. */
const killedAt = 37;

test.each([
  [1, 4],
  [4, 1],
])("%i lanes before the kill and %i after it", { timeout: 60_000 }, async (before, after) => {
  const mock = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
  const server = await mock.listen();
  mock.inject(
    faults.rateLimited({ probability: 0.04 }),
    faults.rateLimited({ probability: 0.02, form: "none" }),
    faults.serverError({ probability: 0.05 }),
    faults.overloaded({ probability: 0.05 }),
    faults.reset({ probability: 0.03 }),
    faults.cutBody({ probability: 0.03 }),
  );
  try {
    // Waits go by the mock's clock, so that the test does not wait for them.
    // Over real HTTP the requests of several lanes arrive in any order, so which ones fail differs from run to run. With
    // five attempts a request, one run in fourteen would give up on a page.
    const retry = { maxAttempts: 12 };
    const usage = createUsageClient({ apiKey: mock.apiKey, baseUrl: server.url, clock: mock.clock, retry });
    const buckets: unknown[] = [];
    const caller = new AbortController();
    let pages = 0;
    let resume: string | undefined;
    try {
      for await (const page of usage.messages(params, { concurrency: before, signal: caller.signal }).pages()) {
        buckets.push(...page.items);
        if (++pages === killedAt) caller.abort("killed");
      }
    } catch (error) {
      if (!AbortedError.isInstance(error)) throw error;
      ({ resume } = error);
    }
    expect(pages).toBe(killedAt);
    let retries = 0;
    const options = {
      concurrency: after,
      resume,
      onReceipt: (receipt: { retries: number }) => void (retries = receipt.retries),
    };
    for await (const page of usage.messages(params, options).pages()) buckets.push(...page.items);
    expect(retries, "answers failed").toBeGreaterThan(5);

    const rows = (buckets as { starting_at: string; ending_at: string; results: object[] }[]).flatMap(
      ({ starting_at, ending_at, results }) => results.map((row) => ({ starting_at, ending_at, ...row })),
    );
    expect(buckets).toHaveLength(90 * 24);
    expect(byKey(rows)).toEqual(byKey(mock.ledger.usage(params)));
  } finally {
    await server.close();
  }
});

/** Rows by bucket and model; two of one key would hide one another, so that their number is part of it. */
function byKey(rows: readonly object[]): Map<string, unknown> {
  const keyed = new Map<string, unknown>([["rows", rows.length]]);
  for (const row of rows as readonly { starting_at: string; model: string | null }[])
    keyed.set(`${row.starting_at} ${row.model}`, row);
  return keyed;
}
