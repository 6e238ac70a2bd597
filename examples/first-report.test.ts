import { expect } from "vitest";
import { addCents, dollars } from "./test/decimal.ts";
import { test } from "./test/fixture.ts";

test("the first report's total is the ledger's, by workspaces with names, the dearest first", async ({ place }) => {
  const { code, stdout } = await place.run("first-report.ts");

  const { ledger, organization } = place.mock;
  const rows = ledger.cost({ starting_at: "2026-10-01", ending_at: "2026-11-01", group_by: ["workspace_id"] });
  const rounded = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });
  const expected = [...Map.groupBy(rows, (row) => row.workspace_id)].map(([id, days]) => {
    const workspace = organization.workspaces.find((each) => each.id === id);
    const cost = rounded.format(dollars(addCents(days.map((day) => day.amount))) as `${number}`);
    return `${cost.padStart(11)} ${workspace?.name ?? "Default workspace"}`;
  });
  const lines = stdout.trimEnd().split("\n");
  const total = dollars(addCents(rows.map((row) => row.amount)));
  expect(code).toBe(0);
  expect(expected.length).toBeGreaterThan(2);
  expect(lines.pop()).toBe(`$${total} in total, settled through 2026-11-01T00:00:00Z`);
  // The amounts are padded to one width, so they sort as text.
  expect(lines).toEqual(expected.toSorted().toReversed());
});
