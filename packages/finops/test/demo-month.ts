import { createUsageClient, type Receipt, type Window } from "@org/usage";
import { createMock, type Mock } from "@org/usage-mock";
import type { BillingOptions } from "@org/usage-mock";
import { chargesOf, type Charge } from "../src/rows/charge.ts";
import { usesOf, type Use } from "../src/rows/use.ts";
import type { FocusWorkspace } from "../src/focus/workspace.ts";
import type { ReportFacts } from "../src/month/day-states.ts";

/** A month as a program reads it: both reports, complete, through the client. */
export interface DemoMonth {
  readonly mock: Mock;
  readonly month: string;
  readonly charges: Charge[];
  readonly uses: Use[];
  readonly fastUses: Use[];
  readonly cost: ReportFacts;
  readonly usage: ReportFacts;
  readonly organization: { readonly id: string; readonly name: string };
  readonly workspaces: FocusWorkspace[];
  readonly readAt: string;
}

interface DemoOptions {
  readonly seed?: number;
  readonly now?: string;
  readonly month?: string;
  readonly billing?: BillingOptions;
}

const usageGroups = ["model", "workspace_id", "service_tier", "context_window", "inference_geo"] as const;

export async function readDemoMonth(options: DemoOptions = {}): Promise<DemoMonth> {
  const { seed = 7, now = "2026-12-10", month = "2026-10", billing = {} } = options;
  const mock = createMock({ seed, now, billing });
  const client = createUsageClient({ apiKey: mock.apiKey, fetch: mock.fetch, clock: mock.clock });
  const window = windowOf(month, now);
  const cost = await collect((onReceipt) =>
    client.cost({ ...window, group_by: ["description", "workspace_id"] }, { onReceipt }),
  );
  const usage = await collect((onReceipt) => client.messages({ ...window, group_by: usageGroups }, { onReceipt }));
  const fast = await collect((onReceipt) =>
    client.messages({ ...window, group_by: usageGroups, speeds: ["fast"] }, { onReceipt }),
  );
  return {
    mock,
    month,
    charges: chargesOf(cost.rows),
    uses: usesOf(usage.rows),
    fastUses: usesOf(fast.rows),
    cost: cost.receipt,
    usage: usage.receipt,
    organization: mock.organization,
    workspaces: mock.organization.workspaces,
    readAt: mock.now,
  };
}

/** A month that is not over is read up to the day that runs. */
function windowOf(month: string, now: string): Window {
  const start = `${month}-01T00:00:00Z`;
  const end = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 1)).toISOString();
  const today = `${now.slice(0, 10)}T00:00:00Z`;
  return { starting_at: start, ending_at: end < today ? end.replace(".000", "") : today };
}

async function collect<Row>(
  open: (onReceipt: (receipt: Receipt) => void) => { rows(): AsyncIterable<Row> },
): Promise<{ rows: Row[]; receipt: Receipt }> {
  let receipt: Receipt | undefined;
  const rows: Row[] = [];
  for await (const row of open((done) => (receipt = done)).rows()) rows.push(row);
  if (receipt === undefined) throw new Error("The walk ended without a receipt.");
  return { rows, receipt };
}
