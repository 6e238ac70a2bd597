// #region spend
import { createUsageClient, month, sumMoney } from "@org/usage";
import { createMock, faults } from "@org/usage-mock";
import { expect, test } from "vitest";
import { spendOf } from "./spend.ts";

function setUp() {
  const mock = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
  const usage = createUsageClient({ apiKey: mock.apiKey, fetch: mock.fetch, clock: mock.clock });
  return { mock, usage };
}

test("the spend of a month matches the ledger", async () => {
  const { mock, usage } = setUp();

  const { dollars } = await spendOf("2026-08", usage);

  expect(dollars).toBe(sumMoney(mock.ledger.cost(month("2026-08"))).toDollars());
});
// #endregion

// #region faults
test("an overloaded API is waited for, and the test takes no time", async () => {
  const { mock, usage } = setUp();
  const { dollars } = await spendOf("2026-08", usage);
  mock.inject(faults.rateLimited({ resetAfterMs: 60_000 }), faults.cutBody({ times: 2 }));

  expect((await spendOf("2026-08", usage)).dollars).toBe(dollars);
});

test("a lost day is an error, not a cheaper month", async () => {
  const { mock, usage } = setUp();
  mock.inject(faults.lostBucket());

  await expect(spendOf("2026-08", usage)).rejects.toMatchObject({ code: "bucket_gap" });
});
// #endregion

// #region time
test("the running month changes during the day, because yesterday has not settled", async () => {
  const { mock, usage } = setUp();
  const atNoon = await spendOf("2026-09", usage);
  mock.advance("6h");
  const inTheEvening = await spendOf("2026-09", usage);

  expect(Number(inTheEvening.dollars)).toBeGreaterThan(Number(atNoon.dollars));
  expect(inTheEvening.through).toBe("2026-09-10T00:00:00Z");
});
// #endregion

// #region requests
test("one month is one request", async () => {
  const { mock, usage } = setUp();
  await spendOf("2026-08", usage);

  expect(mock.requests.map(({ url }) => new URL(url).pathname)).toEqual(["/v1/organizations/cost_report"]);
});
// #endregion
