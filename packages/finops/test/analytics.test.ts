import { createUsageClient } from "@org/usage";
import { createMock } from "@org/usage-mock";
import { Decimal } from "decimal.js";
import { expect, test } from "vitest";
import { focusTable } from "../src/focus/focus-table.ts";
import { reconcile } from "../src/reconcile/reconcile.ts";
import { chargesOf } from "../src/rows/charge.ts";
import { usesOf } from "../src/rows/use.ts";

const Exact = Decimal.clone({ precision: 200 });
const window = { starting_at: "2026-10-01", ending_at: "2026-11-01", time_bucket_width: "1d" } as const;
const groups = ["model", "workspace_id", "service_tier", "context_window", "inference_geo"] as const;

async function readMonth() {
  const mock = createMock({ seed: 7, now: "2026-12-10", billing: { discountPercent: "12.5" } });
  const client = createUsageClient({ apiKey: mock.apiKey, fetch: mock.fetch, clock: mock.clock });
  const { analytics } = client;
  const charges = await analytics.cost({ ...window, group_by: [...groups, "cost_type", "token_type"] }).collect();
  const uses = await analytics.usage({ ...window, group_by: groups }).collect();
  const fastUses = await analytics.usage({ ...window, group_by: groups, speeds: ["fast"] }).collect();
  return {
    mock,
    month: "2026-10",
    charges: chargesOf(charges.items),
    uses: usesOf(uses.items),
    fastUses: usesOf(fastUses.items),
    cost: charges.receipt,
    usage: uses.receipt,
  };
}

test("on analytics the discount is known, and the bill is explained with the ledger's amounts", async () => {
  const { mock, ...month } = await readMonth();
  const result = reconcile({ ...month, prices: mock.prices });
  const bill = mock.ledger.bill({ starting_at: "2026-10-01", ending_at: "2026-11-01" });
  expect(result.compared.unexplainedGross.amountCents).toBe("0");
  expect(result.explained.discount.amountCents).toBe(bill.discount);
  expect(result.explained.fastMode.amountCents).toBe(bill.fastMode);
  expect(result.expected.batch.amountCents).toBe(bill.batch);
  expect(result.billed.amountCents).toBe(bill.billed);
});

test("on analytics a FOCUS row has its list cost, and the default workspace by its ID", async () => {
  const { mock, ...month } = await readMonth();
  const { organization } = mock;
  const { workspaces } = organization;
  const table = focusTable({ ...month, organization, workspaces, readAt: mock.now, tags: { default: "platform" } });
  const rows = mock.ledger.analytics.cost(window);
  const listed = rows.reduce((total, { cost }) => total.plus(cost.list_amount), new Exact(0)).div(100);
  const written = table.rows.reduce((total, row) => total.plus(row["ListCost"] ?? "NaN"), new Exact(0));
  expect(written.toFixed()).toBe(listed.toFixed());
  const defaults = table.rows.filter((row) => row["SubAccountId"] === workspaces[0]?.id);
  expect(new Set(defaults.map((row) => `${row["SubAccountName"]} ${row["Tags"]}`))).toEqual(
    new Set(['Default {"team":"platform"}']),
  );
  expect(table.rows.some((row) => row["ChargeDescription"] === "claude-opus-5: output tokens")).toBe(true);
});

test("on analytics, Claude Enterprise is in no workspace, and has no tags of the default one", async () => {
  const { mock, ...month } = await readMonth();
  const { organization } = mock;
  const { workspaces } = organization;
  const [first] = month.charges;
  if (first === undefined) throw new Error("There are no charges.");
  const seat = { ...first, workspace_id: null, product: "claude_ai" };
  const consoleCharge = { ...seat, product: null, list_amount: null };
  const options = { ...month, organization, workspaces, readAt: mock.now, tags: { default: "platform" } };
  const { rows } = focusTable({ ...options, charges: [seat, consoleCharge] });
  const named = rows.map((row) => [row["SubAccountId"], row["SubAccountName"], row["Tags"]]);
  expect(named).toEqual([
    [null, null, "{}"],
    [workspaces[0]?.id, "Default", '{"team":"platform"}'],
  ]);
});
