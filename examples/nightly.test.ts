import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { dateAgo } from "./test/date.ts";
import { addCents, dollars } from "./test/decimal.ts";
import { test } from "./test/fixture.ts";
import { runExample } from "./test/run.ts";

const freshFile = async (): Promise<string> => join(await mkdtemp(join(tmpdir(), "nightly-")), "nightly.json");

/** The ledger's cost of the days from `from` to `until` days ago, with workspace and description. */
function costs(mock: { ledger: { cost(params: object): { amount: string }[] } }, from: number, until: number) {
  const rows = mock.ledger.cost({
    starting_at: dateAgo(from),
    ending_at: dateAgo(until),
    group_by: ["workspace_id", "description"],
  });
  return rows as { amount: string; workspace_id: string | null; model: string | null; starting_at: string }[];
}

test("it fits in 30 lines", async () => {
  const program = await readFile(join(import.meta.dirname, "nightly.ts"), "utf8");
  // A formatter may break an import into a line for each name, if the packages have a long scope.
  const lines = program
    .replaceAll(/^import \{[^}]*\}/gmu, "import {}")
    .trimEnd()
    .split("\n");
  expect(lines.length).toBeLessThanOrEqual(30);
});

test("yesterday's cost by workspace and model is the ledger's, with names, and requests are logged", async ({
  place,
}) => {
  const { code, stdout, stderr } = await place.run("nightly.ts", ["999999999", await freshFile()]);

  const { organization } = place.mock;
  const groups = Map.groupBy(costs(place.mock, 1, 0), (row) => JSON.stringify([row.workspace_id, row.model]));
  const expected = [...groups].map(([key, rows]) => {
    const [id, model] = JSON.parse(key) as [string | null, string | null];
    const workspace = organization.workspaces.find((each) => each.id === id)?.name ?? "Default workspace";
    return `${dollars(addCents(rows.map((row) => row.amount)))} ${workspace} ${model ?? "(no model)"}`;
  });
  expect(code).toBe(0);
  expect(expected.length).toBeGreaterThan(2);
  expect(stdout.trim().split("\n").toSorted()).toEqual(expected.toSorted());
  expect(stderr).toMatch(/^request .*cost_report/m);
  expect(stderr).toContain(`may still be corrected: ${dateAgo(2)}T00:00:00Z`);
});

test("a day that the server has corrected since the last run is printed with both amounts", async ({ place }) => {
  const file = await freshFile();
  const totalOf = (): string => addCents(costs(place.mock, 1, 0).map((row) => row.amount));
  await place.run("nightly.ts", ["999999999", file]);
  const before = totalOf();
  place.mock.advance("72h");
  const { code, stdout } = await place.run("nightly.ts", ["999999999", file]);

  expect(code).toBe(0);
  expect(totalOf()).not.toBe(before);
  expect(stdout).toContain(`${dateAgo(1)}T00:00:00Z corrected from ${before} to ${totalOf()} cents\n`);
  const again = await place.run("nightly.ts", ["999999999", file]);
  expect(again.stdout).not.toContain("corrected");
});

test("a day over the budget is an alert", async ({ place }) => {
  const over = await place.run("nightly.ts", ["0.01", await freshFile()]);
  expect(over.stdout).toMatch(/^ALERT: \$[\d,.]+ over budget$/m);
});

test("a key that is refused is logged by its code, prints no figure, and keeps no file", async ({ place }) => {
  const file = await freshFile();
  const apiKey = place.mock.keys.workspace;
  const { code, stdout, stderr } = await runExample("nightly.ts", ["1000", file], { url: place.url, apiKey });

  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain("wrong_key: ");
  await expect(readFile(file)).rejects.toThrow("ENOENT");
});
