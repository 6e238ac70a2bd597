import { money, type NameBook } from "@org/usage";
import { type EffectiveRates, effectiveRates, type RateDimension, rateDimensions } from "@org/usage-finops";
import { billFacts } from "../../bill/bill-facts.ts";
import { monthOf } from "../../bill/month.ts";
import type { Bill } from "../../bill/bill.ts";
import { readBill } from "../../bill/read-bill.ts";
import type { Context } from "../../context/context.ts";
import { readBy } from "../../dimensions/read-by.ts";
import type { ReportDimensions } from "../../dimensions/reports.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { despiteClosedPipe } from "../../output/despite-closed-pipe.ts";
import { writeSheets } from "../../output/write-sheets.ts";
import { type FromStoreFlags, withSourceStore } from "../../store/from-store.ts";
import { dimensionWords } from "../../sheet/dimension-words.ts";
import { type Cell, type Column, type Sheet, textCell } from "../../sheet/sheet.ts";

export interface RatesFlags extends FromStoreFlags {
  readonly month?: string;
  readonly by?: readonly string[];
}

const decimals = 6;

/** `usage rates`: what was effectively paid per million tokens. */
export async function runRates(context: Context, flags: RatesFlags): Promise<number> {
  const by = readDimensions(flags.by ?? ["model,token"]);
  const month = monthOf(flags.month, context.nowMs);
  const bill = await withSourceStore(context, flags, ["cost", "usage"], (source) => readBill(context, month, source));
  const rates = effectiveRates(bill, by);
  const sheet = ratesSheet(bill, rates, by, await namesOf(context, flags, rates));
  await despiteClosedPipe(() => writeSheets(context, [sheet]));
  return sheet.facts.missing.length === 0 ? exitCode.ok : exitCode.incomplete;
}

/** Names of workspaces. A store is read without a key. */
async function namesOf(context: Context, { fromStore }: RatesFlags, { rates }: EffectiveRates): Promise<NameBook> {
  const ids = rates.flatMap(({ group }) => group.workspace_id ?? []);
  return await context.names(fromStore === undefined ? [...new Set(ids)] : []);
}

const dimensions: ReportDimensions = {
  command: "usage rates",
  dimensions: rateDimensions.filter((name) => name !== "day" && name !== "product"),
  widths: ["1d"],
};

function readDimensions(texts: readonly string[]): RateDimension[] {
  return readBy(texts, dimensions).names.map((name) => (name === "starting_at" ? "day" : (name as RateDimension)));
}

function ratesSheet(
  bill: Bill,
  { rates, onlyInCost }: EffectiveRates,
  by: readonly RateDimension[],
  names: NameBook,
): Sheet {
  const unit = rates[0]?.amount.currency ?? "USD";
  return {
    title: `Effective rates of ${bill.month}`,
    columns: [
      ...by.map((name): Column => ({ key: name, heading: headings[name], kind: "label", unit: "value" })),
      { key: "tokens", heading: "Tokens", kind: "count", unit: "tokens", drop: 1 },
      { key: "cost", heading: "Cost", kind: "money", unit, drop: 2 },
      { key: "rate", heading: "Per million", kind: "money", unit: `${unit} per million tokens`, isExact: true },
    ],
    rows: rates.map(({ group, tokens, amount, perMillion }): Cell[] => [
      ...by.map((name) => labelOf(name, group[name] ?? null, names)),
      Number(tokens),
      amount,
      money({ amount: perMillion.toDecimal(decimals), currency: amount.currency }).times("100"),
    ]),
    facts: billFacts(bill, "rates"),
    notes: names.warnings,
    warnings:
      onlyInCost.length === 0
        ? []
        : [`${onlyInCost.length} charges have no tokens in the usage report, and so no rate.`],
  };
}

const headings: Readonly<Record<RateDimension, string>> = {
  day: "Day",
  workspace_id: "Workspace",
  product: "Product",
  model: "Model",
  service_tier: "Tier",
  context_window: "Context",
  inference_geo: "Geo",
  token_type: "Tokens of",
};

function labelOf(name: RateDimension, id: string | null, names: NameBook): Cell {
  if (name !== "workspace_id") return textCell(id, dimensionWords({ [name]: id }, name) ?? id ?? "none");
  return textCell(id, names.of(id ?? { kind: "default_workspace" }));
}
