// Jest with its defaults: CommonJS, and no flag for Node.
const { createUsageClient, ParamsError, month, sumMoney } = require("@org/usage");
const { createMock, faults } = require("@org/usage-mock");
const { handlers } = require("@org/usage-mock/msw");
const { createRawClient } = require("@org/usage-raw");
const { setupServer } = require("msw/node");

const mock = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
const truth = () => sumMoney(mock.ledger.cost(month("2026-08"))).toDollars();
const spend = async (usage) =>
  sumMoney((await usage.cost(month("2026-08")).collect()).items.flatMap((day) => day.results));

test("the mock's own fetch", async () => {
  const usage = createUsageClient({ apiKey: mock.apiKey, fetch: mock.fetch, clock: mock.clock });
  expect((await spend(usage)).toDollars()).toBe(truth());
});

test("a real port", async () => {
  const server = await mock.listen();
  const usage = createUsageClient({ apiKey: mock.apiKey, baseUrl: server.url });
  expect((await spend(usage)).toDollars()).toBe(truth());
  const raw = createRawClient({ baseUrl: server.url, headers: { "x-api-key": mock.apiKey } });
  expect((await raw.GET("/v1/organizations/me")).response.status).toBe(200);
  await server.close();
});

test("msw", async () => {
  const server = setupServer(...handlers(mock));
  server.listen({ onUnhandledRequest: "error" });
  mock.inject(faults.reset());
  const usage = createUsageClient({ apiKey: mock.apiKey, clock: mock.clock });
  expect((await spend(usage)).toDollars()).toBe(truth());
  server.close();
});

test("an error is recognized", () => {
  const usage = createUsageClient({ apiKey: mock.apiKey, fetch: mock.fetch });
  expect(() => usage.cost({ starting_at: "never" })).toThrow(ParamsError);
});
