import { expect, test } from "vitest";
import { ask, costPath, walk } from "../../test/ask.ts";
import { createMock } from "../index.ts";

const now = "2026-09-10T14:20:00Z";

test.each([
  ["a day with 23:59:59 as its end", "starting_at=2026-09-01T00:00:00Z&ending_at=2026-09-01T23:59:59Z"],
  ["a start less than two days ago without an end", "starting_at=2026-09-09T14:00:00Z"],
  ["today without an end", "starting_at=2026-09-10T00:00:00Z"],
])("%s is the invalid date range of the field reports", async (_, query) => {
  const { status, body, headers } = await ask(createMock({ seed: 7, now }), costPath, query);
  expect([status, body.error]).toEqual([
    400,
    { type: "invalid_request_error", message: "Invalid date range: ending date must be after starting date" },
  ]);
  expect(headers.get("x-should-retry")).toBe("false");
});

test("midnight to the next midnight is one day", async () => {
  const { body } = await ask(
    createMock({ seed: 7, now }),
    costPath,
    "starting_at=2026-09-01T00:00:00Z&ending_at=2026-09-02T00:00:00Z",
  );
  expect(body.data.map((bucket) => bucket.ending_at)).toEqual(["2026-09-02T00:00:00Z"]);
});

test.each(["bucket_width=1h", "group_by[]=api_key_id", "models[]=claude-opus-5", "limit=32"])(
  "%s is rejected",
  async (extra) => {
    const query = `starting_at=2026-08-01T00:00:00Z&ending_at=2026-09-01T00:00:00Z&${extra}`;
    expect((await ask(createMock({ seed: 7, now }), costPath, query)).status).toBe(400);
  },
);

test("the running day is missing at the tail, and yesterday still grows", async () => {
  const mock = createMock({ seed: 7, now });
  const window: [string, string][] = [
    ["starting_at", "2026-09-07T00:00:00Z"],
    ["ending_at", "2026-09-11T00:00:00Z"],
  ];
  const early = await walk(mock, costPath, window);
  mock.advance("1h");
  const late = await walk(mock, costPath, window);
  expect(early.map((bucket) => bucket.starting_at)).toEqual([
    "2026-09-07T00:00:00Z",
    "2026-09-08T00:00:00Z",
    "2026-09-09T00:00:00Z",
  ]);
  expect(late[0]).toEqual(early[0]);
  expect(Number(late[2]?.results[0]?.amount)).toBeGreaterThan(Number(early[2]?.results[0]?.amount));
});

test("a row has a description, and a model only if it is for tokens", async () => {
  const mock = createMock({ seed: 7, now });
  const [bucket] = await walk(mock, costPath, [
    ["starting_at", "2026-09-01T00:00:00Z"],
    ["ending_at", "2026-09-02T00:00:00Z"],
    ["group_by[]", "description"],
  ]);
  const rows = bucket?.results ?? [];
  expect(new Set(rows.map((row) => row["cost_type"]))).toEqual(
    new Set(["tokens", "web_search", "code_execution", "session_usage"]),
  );
  expect(new Set(rows.flatMap((row) => (row["cost_type"] === "tokens" ? [row["service_tier"]] : [])))).toEqual(
    new Set(["batch", "standard"]),
  );
  for (const row of rows) {
    expect(row.amount).toMatch(/^\d+(\.\d+)?$/);
    expect(row["currency"]).toBe("USD");
    expect(row.model === null).toBe(row["cost_type"] !== "tokens");
    expect(row.workspace_id).toBeNull();
  }
});

test("an amount is tokens times the dated price", async () => {
  const mock = createMock({ seed: 7, now });
  const amountOn = async (day: string, next: string) => {
    const [cost] = await walk(mock, costPath, [
      ["starting_at", `${day}T00:00:00Z`],
      ["ending_at", `${next}T00:00:00Z`],
      ["group_by[]", "description"],
    ]);
    const [usage] = await walk(mock, "usage_report/messages", [
      ["starting_at", `${day}T00:00:00Z`],
      ["ending_at", `${next}T00:00:00Z`],
      ["models[]", "claude-opus-5"],
      ["service_tiers[]", "batch"],
      ["inference_geos[]", "global"],
    ]);
    const line = cost?.results.find(
      (row) => row["description"] === "Claude Opus 5 Batch Usage - Input Tokens" && row["inference_geo"] === "global",
    );
    return { cents: Number(line?.amount), tokens: usage?.results[0]?.uncached_input_tokens ?? 0 };
  };
  // Input is 600 cents a million until the end of July and 500 from then on; half of it in a batch; 95 of 100 after the discount.
  const july = await amountOn("2026-07-31", "2026-08-01");
  const august = await amountOn("2026-08-01", "2026-08-02");
  expect(july.cents).toBeCloseTo((july.tokens * 600 * 0.5 * 0.95) / 1_000_000, 6);
  expect(august.cents).toBeCloseTo((august.tokens * 500 * 0.5 * 0.95) / 1_000_000, 6);
  expect(july.tokens * august.tokens).toBeGreaterThan(0);
});
