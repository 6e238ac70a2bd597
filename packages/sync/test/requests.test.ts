import { createUsageClient } from "@org/usage";
import { createMock } from "@org/usage-mock";
import { expect, test } from "vitest";
import {
  analyticsCostStream,
  claudeCodeStream,
  costStream,
  createSync,
  type Stream,
  usageHoursStream,
  usageStream,
} from "../src/index.ts";
import { sqliteStore } from "../src/sqlite.ts";

function setUp(streams: readonly Stream[], since: string) {
  // The organization of the demo.
  const mock = createMock({ seed: 7, now: "2026-11-02T09:30:00Z" });
  const usage = createUsageClient({ apiKey: mock.apiKey, fetch: mock.fetch, clock: mock.clock });
  const store = sqliteStore(":memory:", { now: () => new Date(mock.clock.now()) });
  const sync = createSync({ usage, store, streams, since, organization: mock.organization.id });
  /** Requests that a run really sent. */
  const count = async (): Promise<number> => {
    const before = mock.requests.length;
    const { requests } = await sync.run();
    expect(requests).toBe(mock.requests.length - before);
    return requests;
  };
  return { mock, sync, count };
}

test("13 months of two streams take 26 requests, and each daily run one per stream", async () => {
  const { mock, sync, count } = setUp([costStream(), usageStream()], "2025-10-02");
  expect(await sync.countRequests(await sync.plan())).toBe(26);

  expect(await count()).toBe(26);
  for (let day = 0; day < 10; day += 1) {
    mock.advance("1d");
    expect(await count()).toBe(2);
  }
});

test("a plan promises no more requests than it takes", async () => {
  const { sync, count } = setUp([claudeCodeStream(), usageHoursStream(), analyticsCostStream()], "2026-09-20");
  const promised = await sync.countRequests(await sync.plan());
  const requestCount = await count();

  // Claude Code and hours by day and week; analytics by rows, of which a plan knows nothing.
  expect(promised).toBe(43 + 7 + 2);
  expect(requestCount).toBeGreaterThanOrEqual(promised);
});

test("without an organization, the key is asked for it once", async () => {
  const mock = createMock({ seed: 7, now: "2026-11-02T09:30:00Z" });
  const usage = createUsageClient({ apiKey: mock.apiKey, fetch: mock.fetch, clock: mock.clock });
  const store = sqliteStore(":memory:", { now: () => new Date(mock.clock.now()) });
  const sync = createSync({ usage, store, streams: [costStream()], since: "2026-10-20" });
  const { organization } = await sync.run();
  await sync.run();

  expect(organization).toBe(mock.organization.id);
  expect(mock.requests.map(({ url }) => new URL(url).pathname.split("/").at(-1))).toEqual([
    "me",
    "cost_report",
    "cost_report",
  ]);
});
