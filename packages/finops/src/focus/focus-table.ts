import { month as monthWindow, ParamsError, type Window } from "@org/usage";
import { centsOf } from "../exact/cents.ts";
import { printDecimal, shiftDown } from "../exact/decimal.ts";
import { type DayState, dayStates, type ReportFacts } from "../month/day-states.ts";
import { IncompleteMonthError } from "../month/incomplete-month-error.ts";
import { dayOf } from "../rows/cell.ts";
import type { Charge } from "../rows/charge.ts";
import type { JoinInput } from "../rows/join.ts";
import { type FocusColumn, focusColumns, type FocusSpec, focusSpecs } from "./columns.ts";
import { describeCharge } from "./describe-charge.ts";
import { quantitiesOf } from "./quantities.ts";
import { serviceName } from "./service-name.ts";
import { readTeamTags, type TeamTags } from "./team-tags.ts";
import type { FocusWorkspace } from "./workspace.ts";

/** One row of a FOCUS file: text by column; absent values are null. Amounts and quantities are decimal text. */
export type FocusRow = Readonly<Record<string, string | null>>;

export interface FocusOptions extends JoinInput {
  /** `2026-10`. Charges outside of it are left out. */
  readonly month: string;
  /** Default `1.2`, which Vantage and LiteLLM read. */
  readonly spec?: FocusSpec | undefined;
  readonly organization: { readonly id: string; readonly name: string | null };
  readonly workspaces: readonly FocusWorkspace[];
  /** The receipt of the cost report. */
  readonly cost: ReportFacts;
  /** When the cost report was read; days that were read at several times tell theirs. */
  readonly readAt: string | ((day: string) => string);
  readonly tags?: TeamTags | undefined;
  /** Write a month that lacks days. Default: {@link IncompleteMonthError}. */
  readonly allowMissing?: boolean | undefined;
}

/** A month of charges in FOCUS, and what is to be known about it. */
export interface FocusTable {
  readonly spec: FocusSpec;
  readonly columns: readonly FocusColumn[];
  readonly rows: readonly FocusRow[];
  /** Days without data, or with a part of it. */
  readonly missingDays: readonly string[];
  /** Days whose figures may still change; their rows have `x_Settled` false. */
  readonly settlingDays: readonly string[];
  /** Charges without a quantity, by cost type: no report counts code execution and sessions. */
  readonly withoutQuantity: Readonly<Record<string, number>>;
  /** What a reader of the file has to know; Parquet files contain it as metadata. */
  readonly notes: readonly string[];
}

/**
 * Writes charges of a month as FOCUS rows, one per charge.
 *
 * `ListCost` is the billed amount where the report knows no list amount (all but analytics). Corrections look
 * like charges. Amounts are before credits and tax: a FOCUS file of them is not an invoice.
 *
 * @throws {IncompleteMonthError} if days are missing and `allowMissing` is not set
 */
export function focusTable(options: FocusOptions): FocusTable {
  const { month, spec = "1.2", allowMissing = false } = options;
  if (!focusSpecs.includes(spec))
    throw new ParamsError(`spec is invalid: got ${JSON.stringify(spec)}; expected ${focusSpecs.join(", ")}.`, {
      param: "spec",
      received: spec,
      allowed: focusSpecs,
    });
  const states = dayStates(month, options.cost);
  const missingDays = daysIn(states, "missing");
  if (missingDays.length > 0 && !allowMissing) throw new IncompleteMonthError(month, missingDays);
  const quantityOf = quantitiesOf(options);
  const withoutQuantity: Record<string, number> = {};
  const rowOf = rowWriter(options, spec, states);
  const rows = options.charges
    .filter((charge) => states.has(dayOf(charge)))
    .map((charge) => {
      const quantity = quantityOf(charge);
      const kind = charge.cost_type ?? "unknown";
      if (quantity === undefined) withoutQuantity[kind] = (withoutQuantity[kind] ?? 0) + 1;
      return rowOf(charge, quantity);
    });
  const hasListCosts = options.charges.every((charge) => charge.list_amount !== null);
  return {
    notes: [...notes, ...(hasListCosts ? [] : [listCostNote])],
    spec,
    columns: focusColumns(spec),
    rows,
    missingDays,
    settlingDays: daysIn(states, "settling"),
    withoutQuantity,
  };
}

const notes = [
  "Amounts are before credits and tax: this is not an invoice.",
  "Corrections look like charges: the reports do not mark them.",
];
const listCostNote = "ListCost is the billed amount: the cost report does not know the amount before discounts.";

function daysIn(states: ReadonlyMap<string, DayState>, wanted: DayState): string[] {
  return [...states].flatMap(([day, state]) => (state === wanted ? [day] : []));
}

function rowWriter(options: FocusOptions, spec: FocusSpec, states: ReadonlyMap<string, DayState>) {
  const { organization, workspaces, month, readAt } = options;
  const period: Window = monthWindow(month);
  const tags = readTeamTags(options.tags ?? {}, workspaces);
  const names = focusColumns(spec).map(({ name }) => name);
  const placeOf = placeWriter(workspaces);
  return (charge: Charge, quantity: ReturnType<ReturnType<typeof quantitiesOf>>): FocusRow => {
    const amount = printDecimal(shiftDown(centsOf(charge.amount), 2));
    const place = placeOf(charge);
    const values: Record<string, string | null> = {
      BilledCost: amount,
      BillingAccountId: organization.id,
      BillingAccountName: organization.name,
      BillingCurrency: charge.currency,
      BillingPeriodEnd: period.ending_at,
      BillingPeriodStart: period.starting_at,
      ChargeCategory: "Usage",
      ChargeDescription: describeCharge(charge),
      ChargeFrequency: "Usage-Based",
      ChargePeriodEnd: charge.ending_at,
      ChargePeriodStart: charge.starting_at,
      ConsumedQuantity: quantity === undefined ? null : printDecimal(quantity.consumed),
      ConsumedUnit: quantity?.unit ?? null,
      ContractedCost: amount,
      EffectiveCost: amount,
      HostProviderName: "Anthropic",
      InvoiceIssuerName: "Anthropic",
      ListCost: charge.list_amount === null ? amount : printDecimal(shiftDown(centsOf(charge.list_amount), 2)),
      PricingQuantity: quantity === undefined ? null : printDecimal(quantity.priced),
      PricingUnit: quantity?.pricingUnit ?? null,
      ProviderName: "Anthropic",
      PublisherName: "Anthropic",
      ServiceCategory: "AI and Machine Learning",
      ServiceName: serviceName(charge.product),
      ServiceProviderName: "Anthropic",
      ServiceSubcategory: "Generative AI",
      SubAccountId: place.id,
      SubAccountName: place.name,
      Tags: JSON.stringify((place.tagKey === undefined ? undefined : tags.get(place.tagKey)) ?? {}),
      x_ContextWindow: charge.context_window,
      x_CostType: charge.cost_type,
      x_InferenceGeo: charge.inference_geo,
      x_Model: charge.model,
      x_ReadAt: typeof readAt === "string" ? readAt : readAt(dayOf(charge)),
      x_ServiceTier: charge.service_tier,
      x_Settled: String(states.get(dayOf(charge)) === "settled"),
      x_TokenType: charge.token_type,
    };
    return Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
  };
}

interface Place {
  /** Null outside of workspaces. */
  readonly id: string | null;
  readonly name: string | null;
  /** Null is the default workspace; undefined has no tags. */
  readonly tagKey: string | null | undefined;
}

/**
 * The Console's reports call the default workspace null. Analytics names it, and null there is the use of Claude Enterprise,
 * which is in no workspace.
 */
function placeWriter(workspaces: readonly FocusWorkspace[]) {
  const known = new Map(workspaces.map((workspace) => [workspace.id, workspace]));
  const fallback = workspaces.find(({ isDefault }) => isDefault === true);
  return ({ workspace_id: id, list_amount: listAmount }: Charge): Place => {
    // Only analytics knows list amounts.
    if (id === null && listAmount !== null) return { id: null, name: null, tagKey: undefined };
    const workspace = id === null ? fallback : known.get(id);
    const tagKey = id === null || workspace?.isDefault === true ? null : id;
    return { id: workspace?.id ?? id ?? "default", name: workspace?.name ?? (id === null ? "Default" : null), tagKey };
  };
}
