// #region node
import assert from "node:assert/strict";
import { test } from "node:test";
import { createUsageClient, month, sumMoney } from "@org/usage";
import { createMock } from "@org/usage-mock";
import { spendOf } from "./spend.ts";

await test("the spend of a month matches the ledger", async () => {
  const mock = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
  const usage = createUsageClient({ apiKey: mock.apiKey, fetch: mock.fetch, clock: mock.clock });

  const { dollars } = await spendOf("2026-08", usage);

  assert.equal(dollars, sumMoney(mock.ledger.cost(month("2026-08"))).toDollars());
});

await test("it is the same over real HTTP", async (t) => {
  const mock = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
  const server = await mock.listen({ port: 0 });
  t.after(() => server.close());
  const usage = createUsageClient({ apiKey: mock.apiKey, baseUrl: server.url });

  const { dollars } = await spendOf("2026-08", usage);

  assert.equal(dollars, sumMoney(mock.ledger.cost(month("2026-08"))).toDollars());
});
// #endregion
