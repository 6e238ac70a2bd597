import { capOf, type SpendLimit, type UsageClient } from "@org/usage";
import type { Context } from "../../context/context.ts";
import { readReport } from "../../reading/read-report.ts";
import { type Cell, type Sheet, textCell } from "../../sheet/sheet.ts";

/** The spend limits in the order of the API. A limit without a cap has no amount, and says so. */
export async function spendLimitsSheet(context: Context, { directory }: UsageClient): Promise<Sheet> {
  const open = (options: Parameters<typeof directory.spendLimits>[1]) => directory.spendLimits({}, options);
  const { items, facts } = await readReport(context, open, { window: null });
  return {
    title: `Spend limits (${items.length})`,
    columns: [
      { key: "scope", heading: "Scope", kind: "label", unit: "value" },
      { key: "applies_to", heading: "Applies to", kind: "label", unit: "id" },
      { key: "period", heading: "Period", kind: "label", unit: "value" },
      { key: "amount", heading: "Amount", kind: "money", unit: items[0]?.currency ?? "USD" },
      { key: "state", heading: "State", kind: "label", unit: "value" },
      { key: "id", heading: "ID", kind: "label", unit: "id", drop: 1 },
    ],
    rows: items.map(rowOf),
    facts: { ...facts, report: "directory.spend-limits" },
    warnings: [],
    notes: [],
  };
}

function rowOf(limit: SpendLimit): readonly Cell[] {
  const { scope, period, id } = limit;
  return [
    textCell(scope?.type ?? null),
    textCell(subjectOf(scope)),
    textCell(period),
    capOf(limit),
    textCell(stateOf(limit)),
    textCell(id),
  ];
}

function stateOf({ amount, is_enabled: isEnabled }: SpendLimit): string {
  if (amount === null) return "no cap";
  return isEnabled ? "on" : "off";
}

/** What identifies the subject of a scope; null if the scope is the whole organization. */
function subjectOf(scope: SpendLimit["scope"]): string | null {
  const { type: _, ...subject } = scope ?? { type: null };
  const [value] = Object.values(subject);
  return typeof value === "string" ? value : null;
}
