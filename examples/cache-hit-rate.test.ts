import { expect } from "vitest";
import { test } from "./test/fixture.ts";

test("cache reads, both kinds of cache writes and the rate match the ledger", async ({ place }) => {
  const { code, stdout } = await place.run("cache-hit-rate.ts", ["2026-05-01", "2026-05-15"]);

  const days = place.mock.ledger.usage({ starting_at: "2026-05-01", ending_at: "2026-05-15", group_by: ["model"] });
  const expected = [...Map.groupBy(days, (row) => row.model)].map(([model, rows]) => {
    const sum = (figure: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + figure(row), 0);
    const read = sum((row) => row.cache_read_input_tokens);
    const written5m = sum((row) => row.cache_creation.ephemeral_5m_input_tokens);
    const written1h = sum((row) => row.cache_creation.ephemeral_1h_input_tokens);
    const input = sum((row) => row.uncached_input_tokens) + read + written5m + written1h;
    return [model, input, read, written5m, written1h, read / input].join();
  });
  const [header, ...lines] = stdout.trim().split("\n");
  expect(code).toBe(0);
  expect(header).toBe("model,input_tokens,read,written_5m,written_1h,hit_rate");
  expect(expected.length).toBeGreaterThan(2);
  expect(lines.toSorted()).toEqual(expected.toSorted());
});
