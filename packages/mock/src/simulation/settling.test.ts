import * as fc from "fast-check";
import { expect, test } from "vitest";
import { askAnalytics } from "../../test/analytics.ts";
import { ask, claudeCodePath, costPath, messagesPath } from "../../test/ask.ts";
import { createMock, type Mock } from "../index.ts";
import { parseCents } from "../pricing/money.ts";

const day = "2026-09-08";
const nextDay = "2026-09-09";
const midnightMs = Date.parse(`${nextDay}T00:00:00Z`);
const window = `starting_at=${day}T00:00:00Z&ending_at=${nextDay}T00:00:00Z`;
const params = { starting_at: day, ending_at: nextDay };
const hourMs = 3_600_000;

interface CodePage {
  data: { model_breakdown: { tokens: Record<string, number> }[] }[];
}

/** For each report: what it serves for one day, what that settles to, and when that is documented to be. */
const reports = {
  messages: {
    settlesAfterMs: hourMs,
    settled: (mock: Mock) => BigInt(mock.ledger.usage(params, { settled: true })[0]?.output_tokens ?? 0),
    served: async (mock: Mock) =>
      BigInt((await ask(mock, messagesPath, window)).body.data[0]?.results[0]?.output_tokens ?? 0),
  },
  cost: {
    settlesAfterMs: 48 * hourMs,
    settled: (mock: Mock) => parseCents(mock.ledger.cost(params, { settled: true })[0]?.amount ?? "0"),
    served: async (mock: Mock) =>
      parseCents((await ask(mock, costPath, window)).body.data[0]?.results[0]?.amount ?? "0"),
  },
  claudeCode: {
    settlesAfterMs: 24 * hourMs,
    settled: (mock: Mock) =>
      BigInt(mock.ledger.claudeCode({ date: day }, { settled: true }).reduce((sum, row) => sum + row.output, 0)),
    served: async (mock: Mock) => {
      const { data } = (await ask<CodePage>(mock, claudeCodePath, `starting_at=${day}&limit=1000`)).body;
      const tokens = data.flatMap((record) => record.model_breakdown.map((model) => model.tokens["output"] ?? 0));
      return BigInt(tokens.reduce((sum, count) => sum + count, 0));
    },
  },
  analytics: {
    // Measured at the last refresh, which can be four hours ago.
    settlesAfterMs: 30 * 24 * hourMs,
    settled: (mock: Mock) =>
      BigInt(mock.ledger.analytics.usage(params, { settled: true })[0]?.usage.output_tokens ?? 0),
    served: async (mock: Mock) =>
      BigInt((await askAnalytics(mock, "analytics/usage", window)).body.data[0]?.usage.output_tokens ?? 0),
  },
};

function mockAt(seed: number, afterMidnightMs: number): Mock {
  return createMock({ seed, now: new Date(midnightMs + afterMidnightMs) });
}

test.each(Object.entries(reports))("%s only grow until they settle, and then stay", async (_name, report) => {
  const { settlesAfterMs, settled, served } = report;
  const offset = fc.integer({ min: 0, max: 2 * settlesAfterMs });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 50 }), offset, offset, async (seed, a, b) => {
      const [early, late] = [mockAt(seed, Math.min(a, b)), mockAt(seed, Math.max(a, b))];
      const [first, second] = [await served(early), await served(late)];
      expect(first <= second).toBe(true);
      expect(second <= settled(late)).toBe(true);
      if (Math.max(a, b) >= settlesAfterMs) expect(second).toBe(settled(late));
    }),
    { numRuns: 25 },
  );
});

test.each(Object.entries(reports))("%s are not settled when the day ends", async (_name, { settled, served }) => {
  const seeds = [1, 2, 3, 4, 5];
  for (const seed of seeds) {
    const mock = mockAt(seed, 5 * 60_000);
    expect((await served(mock)) < settled(mock)).toBe(true);
  }
});

test("yesterday's cost more than triples before it has settled", async () => {
  const mock = mockAt(7, 4 * hourMs);
  const morning = await reports.cost.served(mock);
  mock.advance("2d");
  expect(await reports.cost.served(mock)).toBeGreaterThan(3n * morning);
  expect(morning).toBeGreaterThan(0n);
});

test("the ledger returns what is served at an instant, and what that settles to", async () => {
  const mock = mockAt(7, 12 * hourMs);
  const noon = mock.now;
  const servedAtNoon = mock.ledger.cost(params);
  expect(parseCents(servedAtNoon[0]?.amount ?? "")).toBe(await reports.cost.served(mock));
  const settled = mock.ledger.cost(params, { settled: true });
  mock.advance("3d");
  expect(mock.ledger.cost(params, { asOf: noon })).toEqual(servedAtNoon);
  expect(mock.ledger.cost(params)).toEqual(settled);
  expect(settled).not.toEqual(servedAtNoon);
});
