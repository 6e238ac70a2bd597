import { faults, type Mock } from "@org/usage-mock";
import { expect, test } from "vitest";
import { between, day } from "../../src/index.ts";
import { all, bag, clientOf, failure, setUp } from "./setup.ts";

// The mock refreshes every four hours, restates a day until a day after its end, and lets cursors expire with a refresh.
const settled = {
  ...between("2026-08-01", "2026-08-08"),
  time_bucket_width: "1d",
  group_by: ["model"],
  limit: 10,
} as const;

test("a cursor that expired under way is read again from the start, and every row is delivered once", async () => {
  const { mock, usage } = setUp();
  const rows: unknown[] = [];
  const stamps: (string | null)[] = [];
  for await (const page of usage.analytics.usage(settled).pages()) {
    rows.push(...page.items);
    stamps.push(page.dataRefreshedAt);
    if (stamps.length === 2) mock.advance("4h");
  }
  expect(bag(rows)).toEqual(bag(mock.ledger.analytics.usage(settled)));
  expect(stamps.slice(0, 3)).toEqual(["2026-09-10T12:00:00Z", "2026-09-10T12:00:00Z", "2026-09-10T16:00:00Z"]);
});

test("the receipt has the oldest refresh of a walk that saw two", async () => {
  const { mock, usage } = setUp();
  let refreshed: string | null = null;
  const onReceipt = ({ dataRefreshedAt }: { dataRefreshedAt: string | null }): void =>
    void (refreshed = dataRefreshedAt);
  for await (const page of usage.analytics.usage(settled, { onReceipt }).pages()) {
    if (page.dataRefreshedAt === "2026-09-10T12:00:00Z") mock.advance("4h");
  }
  expect(refreshed).toBe("2026-09-10T12:00:00Z");
});

test("where what was delivered has changed with the refresh, the walk ends with an error", async () => {
  const { mock, usage } = setUp();
  const today = { ...settled, ...day("2026-09-10"), limit: 1 };
  const reading = async (): Promise<void> => {
    for await (const _ of usage.analytics.usage(today).pages()) mock.advance("4h");
  };
  expect(await failure(reading())).toMatchObject({
    name: "ProtocolError",
    code: "cursor_expired",
    resume: expect.any(String),
  });
});

/** One report in rows and one in buckets, each of several pages. */
const inPages: Readonly<Record<"analytics.usage" | "enterprise.usageReport", (mock: Mock) => AsyncIterable<unknown>>> =
  {
    "analytics.usage": (mock) => clientOf(mock, "admin").analytics.usage(settled),
    "enterprise.usageReport": (mock) =>
      clientOf(mock, "analytics").enterprise.usageReport(
        { ...between("2026-08-01", "2026-08-20"), limit: 3 },
        { concurrency: 1 },
      ),
  };

test.each(["analytics.usage", "enterprise.usageReport"] as const)(
  "a second expiry of %s is an error",
  async (endpoint) => {
    const { mock } = setUp();
    mock.inject(faults.expiredCursor({ times: 2, endpoint }));
    expect(await failure(all(inPages[endpoint](mock)))).toMatchObject({ name: "HttpError", status: 410, code: "gone" });
  },
);

test("an expired cursor costs one restart, on reports in buckets too", async () => {
  const { mock } = setUp();
  const usage = clientOf(mock, "analytics");
  const params = { ...between("2026-08-01", "2026-08-20"), group_by: ["model"], limit: 3 } as const;
  mock.inject(faults.expiredCursor({ after: 2 }));
  const { items, receipt } = await usage.enterprise.costReport(params, { concurrency: 1 }).collect();
  const rows = items.flatMap(({ starting_at, ending_at, results }) =>
    results.map((row) => ({ starting_at, ending_at, ...row })),
  );
  expect(bag(rows)).toEqual(bag(mock.ledger.enterprise.costReport(params)));
  expect(receipt.requests).toBeGreaterThan(receipt.pages);
});

test("rows are covered through the last refresh, on a bucket boundary, and what is after it is missing", async () => {
  const { usage } = setUp();
  const hourly = { ...between("2026-09-10T06:00:00Z", "2026-09-10T14:00:00Z"), time_bucket_width: "1h" } as const;
  const { receipt } = await usage.analytics.usage(hourly).collect();
  expect(receipt.coverage).toEqual({
    through: "2026-09-10T12:00:00Z",
    settledThrough: null,
    settling: [between("2026-09-10T06:00:00Z", "2026-09-10T12:00:00Z")],
    missing: [between("2026-09-10T12:00:00Z", "2026-09-10T14:00:00Z")],
    partial: [],
    capped: [],
  });
  const daily = await usage.analytics
    .cost({ ...between("2026-09-08", "2026-09-11"), time_bucket_width: "1d" })
    .collect();
  expect(daily.receipt.coverage).toEqual({
    through: "2026-09-10T00:00:00Z",
    settledThrough: null,
    settling: [between("2026-09-08", "2026-09-10")],
    missing: [],
    partial: [day("2026-09-10")],
    capped: [],
  });
});

test("no refresh covers nothing", async () => {
  const { usage } = setUp();
  const { items, receipt } = await usage.analytics
    .usage({ starting_at: "2026-09-10T13:00:00Z", time_bucket_width: "1h" })
    .collect();
  expect(items).toEqual([]);
  expect(receipt).toMatchObject({
    dataRefreshedAt: null,
    coverage: { through: null, missing: [between("2026-09-10T13:00:00Z", "2026-09-10T14:00:00Z")] },
  });
});

test("an idle interval before the refresh is zero and not missing", async () => {
  const { usage } = setUp();
  const params = {
    ...between("2026-08-01", "2026-08-03"),
    time_bucket_width: "1h",
    models: ["claude-nobody-uses"],
  } as const;
  const { items, receipt } = await usage.analytics.usage(params).collect();
  expect(items).toEqual([]);
  expect(receipt.coverage).toMatchObject({ through: "2026-08-03T00:00:00Z", missing: [], partial: [] });
});
