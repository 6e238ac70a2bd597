import { expect } from "vitest";
import { addCents, dollars } from "./test/decimal.ts";
import { test } from "./test/fixture.ts";

test("sums and shares match the ledger to the last digit; only the formatted budget is rounded", async ({ place }) => {
  const { code, stdout } = await place.run("money.ts", ["2026-05", "1.005"]);

  const rows = place.mock.ledger.cost({
    starting_at: "2026-05-01",
    ending_at: "2026-06-01",
    group_by: ["description"],
  });
  const cents = addCents(rows.map((row) => row.amount));
  const searching = rows.filter((row) => row.cost_type === "web_search");
  const [spent, quarter = "", search, verdict] = stdout.trim().split("\n");
  const part = quarter.replace("a quarter of it ", "");
  expect(code).toBe(0);
  expect(spent).toBe(`spent ${dollars(cents)}`);
  expect(addCents([part, part, part, part])).toBe(dollars(cents));
  expect(searching.length).toBeGreaterThan(0);
  expect(search).toBe(`web search ${dollars(addCents(searching.map((row) => row.amount)))}`);
  expect(verdict).toBe("over $1.01");
});
