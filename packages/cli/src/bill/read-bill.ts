import type { Window } from "@org/usage";
import { chargesOf, type CostReportItem, usesOf } from "@org/usage-finops";
import type { Context } from "../context/context.ts";
import { type Facts, factsOfNothingYet } from "../reading/facts.ts";
import { type Reading, readReport } from "../reading/read-report.ts";
import type { SourceStore } from "../store/from-store.ts";
import type { Bill, BillFacts, BillReading } from "./bill.ts";
import { inOrder } from "./in-order.ts";
import { type Month, windowOf } from "./month.ts";
import { readStoredBill } from "./read-stored-bill.ts";

/** Everything that a charge for tokens and its tokens have in common: five dimensions, the maximum. */
const usageGroups = ["model", "workspace_id", "service_tier", "context_window", "inference_geo"] as const;
const costGroups = ["description", "workspace_id"] as const;

/** Reads a month from both reports, each complete. Speed would be a sixth dimension, so fast use is read by itself. */
export async function readBill(context: Context, month: Month, source?: SourceStore): Promise<Bill> {
  const window = windowOf(month, context.nowMs);
  if (window.starting_at === window.ending_at) return nothingYet(context, month.name, window);
  if (source === undefined) return billOf(month, await readUses(context, window, await readCharges(context, window)));
  const stored = await readStoredBill(source, window);
  await noteWhatIsNotStored(context, source, [...stored.cost.missing, ...stored.usage.missing]);
  return billOf(month, stored);
}

/** Reads the use of a month whose charges have been read, by workspace and description. */
export async function readBillOf(
  context: Context,
  month: Month,
  chargesIn: (window: Window) => Charges,
): Promise<Bill> {
  const window = windowOf(month, context.nowMs);
  return billOf(month, await readUses(context, window, chargesIn(window)));
}

/** What a cost report knows of a window. */
type Charges = Pick<Reading<CostReportItem, unknown>, "items" | "facts">;

function billOf({ name }: Month, { cost, usage, readAt, ...rows }: BillReading): Bill {
  return {
    month: name,
    charges: inOrder(rows.charges),
    uses: inOrder(rows.uses),
    fastUses: inOrder(rows.fastUses),
    readAt,
    cost: billFacts(cost),
    usage: billFacts(usage),
  };
}

/** Days that are over are missing in a store until a sync has read them. */
async function noteWhatIsNotStored(context: Context, { store, streams }: SourceStore, missing: readonly Window[]) {
  const first = missing.map(({ starting_at: start }) => start.slice(0, 10)).toSorted()[0];
  if (first === undefined) return;
  const sync = `usage sync with --streams ${streams.join(",")} --since ${first}`;
  await context.note(`${store.place} lacks days that are over: ${sync} reads those that the API serves.`);
}

async function readCharges(context: Context, window: Window): Promise<Charges> {
  const client = await context.client();
  const params = { ...window, group_by: costGroups };
  return await readReport(context, (options) => client.cost(params, options), { window, width: "1d" });
}

async function readUses(context: Context, window: Window, cost: Charges): Promise<BillReading> {
  const client = await context.client();
  const requested = { window, width: "1d" } as const;
  const usageParams = { ...window, group_by: usageGroups };
  const usage = await readReport(context, (options) => client.messages(usageParams, options), requested);
  const fast = await readReport(
    context,
    (options) => client.messages({ ...usageParams, speeds: ["fast"] }, options),
    requested,
  );
  const readAt = context.readAt();
  return {
    charges: chargesOf(cost.items),
    uses: usesOf(usage.items),
    fastUses: usesOf(fast.items),
    cost: cost.facts,
    usage: usage.facts,
    readAt: () => readAt,
  };
}

function billFacts(facts: Facts): BillFacts {
  const { window, missing, partial, settling } = facts;
  return { facts, window, coverage: { missing, partial, settling } };
}

function nothingYet(context: Context, month: string, window: Window): Bill {
  const readAt = context.readAt();
  const factsOf = (report: string) => billFacts(factsOfNothingYet(report, window, readAt));
  const [cost, usage] = [factsOf("cost"), factsOf("messages")];
  return { month, charges: [], uses: [], fastUses: [], cost, usage, readAt: () => readAt };
}
