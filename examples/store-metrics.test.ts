import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { dateAgo } from "./test/date.ts";
import { addCents, dollars } from "./test/decimal.ts";
import { test } from "./test/fixture.ts";

test("the gauges of the last complete day add up to the ledger's", async ({ place }) => {
  const file = join(await mkdtemp(join(tmpdir(), "metrics-")), "usage.db");
  await place.run("sync.ts", [file, dateAgo(5)]);
  const { code, stdout, stderr } = await place.run("store-metrics.ts", [file]);

  expect(code, stderr).toBe(0);
  const values = [...stdout.matchAll(/^anthropic_cost_dollars\{.*window="last_complete_day".*\} (\S+)$/gm)].map(
    ([, value = ""]) => value,
  );
  const window = { starting_at: dateAgo(1), ending_at: dateAgo(0) };
  const truth = place.mock.ledger.cost({ ...window, group_by: ["workspace_id", "description"] });
  expect(addCents(values)).toBe(dollars(addCents(truth.map((row) => row.amount))));
  const end = `anthropic_usage_complete_through_timestamp_seconds.*stream="cost"} ${Date.parse(dateAgo(0)) / 1000}\n`;
  expect(stdout).toMatch(new RegExp(end));
});

test("an empty store is an error that says how to fill it", async ({ place }) => {
  const { code, stderr } = await place.run("store-metrics.ts", ["/nowhere.db"]);

  expect(code).toBe(1);
  expect(stderr).toContain("run usage sync --to");
});
