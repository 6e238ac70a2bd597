import type { RequestHandler } from "msw";
import { expectTypeOf, test } from "vitest";
import { createMock, type Fault, faults } from "./index.ts";
import { handlers } from "./msw.ts";

const mock = createMock({ seed: 7, now: new Date(0), size: "large" });

test("each entry point has the type of what it replaces", () => {
  expectTypeOf(mock.fetch).toEqualTypeOf<typeof globalThis.fetch>();
  expectTypeOf(handlers).toBeCallableWith(mock);
  expectTypeOf(handlers(mock)).toEqualTypeOf<RequestHandler[]>();
  expectTypeOf(mock.clock).toExtend<{ sleep(ms: number, signal: AbortSignal): Promise<void> }>();
  expectTypeOf(mock.now).toBeString();
});

test("the ledger accepts the parameters of its report, and types its dimensions", () => {
  const rows = mock.ledger.usage({ starting_at: "2026-09-01", bucket_width: "1h", group_by: ["model"] });
  expectTypeOf(rows[0]?.output_tokens).toEqualTypeOf<number | undefined>();
  expectTypeOf(mock.ledger.cost({ starting_at: new Date(0) })[0]?.amount).toEqualTypeOf<string | undefined>();
  const builder = {
    toParams: () => ({ starting_at: "2026-09-01", include_running: null, group_by: ["model"] as const }),
  };
  expectTypeOf(mock.ledger.usage).toBeCallableWith(builder);
  // @ts-expect-error the messages report has no products
  mock.ledger.usage({ starting_at: "2026-09-01", group_by: ["product"] });
  // @ts-expect-error the cost report has no hourly buckets
  mock.ledger.cost({ starting_at: "2026-09-01", bucket_width: "1h" });
});

test("an option may be undefined: then it is absent", () => {
  const count: number | undefined = mock.requests.at(-1)?.at;
  const text: string | undefined = mock.requests.at(-1)?.url;
  expectTypeOf(createMock).toBeCallableWith({ seed: count, now: text, size: undefined, billing: { batch: undefined } });
  expectTypeOf(mock.listen).toBeCallableWith({ port: count, host: text });
  expectTypeOf(faults.rateLimited).toBeCallableWith({
    after: count,
    times: count,
    resetAfterMs: count,
    form: undefined,
  });
  expectTypeOf(faults.redirect).toBeCallableWith({ to: text, status: count, endpoint: undefined });
  expectTypeOf(mock.ledger.cost).toBeCallableWith({ starting_at: "2026-09-01" }, { asOf: text, settled: undefined });
});

test("faults can be custom, and built-in ones type their options", () => {
  const own: Fault = { name: "teapot", scope: { times: 2 }, apply: (answer) => ({ ...answer, status: 418 }) };
  expectTypeOf(mock.inject).toBeCallableWith(own, faults.cutBody({ ending: "short" }));
  // @ts-expect-error there is no such form
  faults.rateLimited({ form: "politely" });
  // @ts-expect-error there is no such endpoint
  faults.html({ endpoint: "invoices" });
});
