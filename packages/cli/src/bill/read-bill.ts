import type { Window } from "@org/usage";
import { chargesOf, type Charge, type ReportFacts, type Use, usesOf } from "@org/usage-finops";
import type { Context } from "../context/context.ts";
import { type Facts, factsOfNothingYet } from "../reading/facts.ts";
import { readReport } from "../reading/read-report.ts";
import { type Month, windowOf } from "./month.ts";

/** A month's bill and the use it is for. */
export interface Bill {
  readonly month: string;
  readonly charges: readonly Charge[];
  readonly uses: readonly Use[];
  /** The part of `uses` that was in fast mode. */
  readonly fastUses: readonly Use[];
  readonly cost: BillFacts;
  readonly usage: BillFacts;
}

/** What one report knows of the month. */
interface BillFacts extends ReportFacts {
  readonly facts: Facts;
}

/** Everything that a charge for tokens and its tokens have in common: five dimensions, the maximum. */
const usageGroups = ["model", "workspace_id", "service_tier", "context_window", "inference_geo"] as const;
const costGroups = ["description", "workspace_id"] as const;

/** Reads a month from both reports, each complete. Speed would be a sixth dimension, so fast use is read by itself. */
export async function readBill(context: Context, month: Month): Promise<Bill> {
  const window = windowOf(month, context.nowMs);
  if (window.starting_at === window.ending_at) return nothingYet(context, month.name, window);
  const client = await context.client();
  const requested = { window, width: "1d" } as const;
  const usageParams = { ...window, group_by: usageGroups };
  const cost = await readReport(
    context,
    (options) => client.cost({ ...window, group_by: costGroups }, options),
    requested,
  );
  const usage = await readReport(context, (options) => client.messages(usageParams, options), requested);
  const fast = await readReport(
    context,
    (options) => client.messages({ ...usageParams, speeds: ["fast"] }, options),
    requested,
  );
  return {
    month: month.name,
    charges: chargesOf(cost.items),
    uses: usesOf(usage.items),
    fastUses: usesOf(fast.items),
    cost: billFacts(cost.facts),
    usage: billFacts(usage.facts),
  };
}

function billFacts(facts: Facts): BillFacts {
  const { window, missing, partial, settling } = facts;
  return { facts, window, coverage: { missing, partial, settling } };
}

function nothingYet(context: Context, month: string, window: Window): Bill {
  const factsOf = (report: string) => billFacts(factsOfNothingYet(report, window, context.readAt()));
  return { month, charges: [], uses: [], fastUses: [], cost: factsOf("cost"), usage: factsOf("messages") };
}
