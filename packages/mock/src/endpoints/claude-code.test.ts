import { expect, test } from "vitest";
import { ask, claudeCodePath } from "../../test/ask.ts";
import { createMock } from "../index.ts";

const now = "2026-09-10T14:20:00Z";

interface Page {
  data: Record<string, unknown>[];
  has_more: boolean;
  next_page: string | null;
}

async function walkDay(mock: ReturnType<typeof createMock>, day: string, limit: number): Promise<Page["data"]> {
  const records: Page["data"] = [];
  let cursor = "";
  for (;;) {
    const { body } = await ask<Page>(mock, claudeCodePath, `starting_at=${day}&limit=${limit}${cursor}`);
    records.push(...body.data);
    if (!body.has_more) return records;
    cursor = `&page=${body.next_page}`;
  }
}

test("pages of any size have the same records, each with the midnight of its day", async () => {
  const mock = createMock({ seed: 7, now });
  const complete = await walkDay(mock, "2026-09-08", 1000);
  expect(await walkDay(mock, "2026-09-08", 3)).toEqual(complete);
  expect(complete.length).toBeGreaterThan(5);
  expect(new Set(complete.map((record) => record["date"]))).toEqual(new Set(["2026-09-08T00:00:00Z"]));
});

test("people, keys, terminals, and kinds of customer all appear", async () => {
  const records = await walkDay(createMock({ seed: 7, now }), "2026-09-08", 1000);
  expect(new Set(records.map((record) => (record["actor"] as { type: string }).type))).toEqual(
    new Set(["user_actor", "api_actor"]),
  );
  expect(new Set(records.map((record) => record["is_remote"]))).toEqual(new Set([true, false]));
  expect(new Set(records.map((record) => record["customer_type"]))).toEqual(new Set(["api", "subscription"]));
});

test("a walk keeps its boundary: new activity doesn't shift its pages", async () => {
  const mock = createMock({ seed: 7, now });
  const complete = await walkDay(mock, "2026-09-10", 1000);
  const first = (await ask<Page>(mock, claudeCodePath, "starting_at=2026-09-10&limit=2")).body;
  mock.advance("2h");
  const rest = (await ask<Page>(mock, claudeCodePath, `starting_at=2026-09-10&limit=2&page=${first.next_page}`)).body;
  expect([...first.data, ...rest.data]).toEqual(complete.slice(0, 4));
});

test("only activity older than an hour is reported", async () => {
  const mock = createMock({ seed: 7, now: "2026-09-10T00:59:00Z" });
  expect(await walkDay(mock, "2026-09-10", 1000)).toEqual([]);
});

test.each([
  "starting_at=2026-09-08T00:00:00Z",
  "starting_at=2026-09-08&ending_at=2026-09-09",
  "starting_at=2026-09-08&limit=1001",
  "",
])("a query of %j is rejected", async (query) => {
  expect((await ask(createMock({ seed: 7, now }), claudeCodePath, query)).status).toBe(400);
});
