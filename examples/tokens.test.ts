import { expect } from "vitest";
import { test } from "./test/fixture.ts";
import { runExample } from "./test/run.ts";

test("it prints the ledger's tokens of May once per day and model", async ({ place }) => {
  const { code, stdout } = await place.run("tokens.ts");

  const rows = place.mock.ledger.usage({
    starting_at: "2026-05-01",
    ending_at: "2026-06-01",
    group_by: ["model"],
  });
  const expected = rows.map((row) => `${row.starting_at} ${row.model} ${row.output_tokens}`);
  expect(code).toBe(0);
  expect(expected.length).toBeGreaterThan(31);
  expect(stdout.trim().split("\n").toSorted()).toEqual(expected.toSorted());
});

test("without a key it names the variable to set and prints no data", async ({ place }) => {
  const { code, stdout, stderr } = await runExample("tokens.ts", [], { url: place.url, apiKey: "" });

  expect(code).not.toBe(0);
  expect(stdout).toBe("");
  expect(stderr).toContain("ANTHROPIC_ADMIN_API_KEY");
  expect(place.mock.requests).toEqual([]);
});
