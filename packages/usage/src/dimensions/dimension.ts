import { narrowActor, type WireActor } from "../actors/actor.ts";
import { actorKey } from "../actors/actor-key.ts";
import type { NullMeaning } from "../definition.ts";
import { didYouMean } from "../errors/did-you-mean.ts";
import { ParamsError } from "../errors/params-error.ts";
import { show } from "../errors/invalid-param.ts";
import { asRecord, type Fields, isRecord } from "../fields/bad-row.ts";
import type { DimensionNameOf } from "../fields/row-types.ts";
import { dimensionHolder, dimensionNames, isActor, isDimension, type DimensionValue } from "./row-dimensions.ts";

/**
 * The value of one dimension of a row. `id` is any value that is set, including model names; for an actor its ID, else its
 * address, name or subject.
 *
 * Null means one of: `default_workspace`; `no_api_key`, usage in the Console without a key; `enterprise`, usage of Claude
 * Enterprise, which has no workspaces; `not_set`, no value; `not_grouped`, all values together.
 */
export type Dimension =
  | { readonly kind: "id"; readonly id: string }
  | { readonly kind: NullMeaning }
  | { readonly kind: "not_grouped" };

/** What `dimensionOf` needs to know about a report: which dimensions are grouped, and what null means in each. */
export interface DimensionedReport {
  readonly dimensions: {
    readonly grouped: readonly string[];
    readonly nulls: Readonly<Record<string, NullMeaning>>;
  };
}

/**
 * The value of a dimension of a row. What null means depends on the endpoint and the grouping.
 *
 * The row must be from this report (analytics rows whole, with `group`). A name that is not a dimension of the row throws
 * `ParamsError`.
 *
 * @example
 * dimensionOf(report, row, "workspace_id") // { kind: "default_workspace" }
 */
export function dimensionOf<Row extends object>(
  report: DimensionedReport,
  row: Row,
  dimension: DimensionNameOf<Row>,
): Dimension {
  const { grouped, nulls } = requireDimensions(report);
  const holder = dimensionHolder(asRecord(row, "row"));
  if (typeof dimension !== "string") throw notADimension(dimension, holder);
  const value = Object.hasOwn(holder, dimension) ? (holder[dimension] ?? null) : null;
  const known = Object.hasOwn(holder, dimension) || grouped.includes(dimension) || Object.hasOwn(nulls, dimension);
  if (!known || !isDimension(dimension, value)) throw notADimension(dimension, holder);
  if (value !== null) return { kind: "id", id: idOf(value) };
  if (!grouped.includes(dimension)) return { kind: "not_grouped" };
  return { kind: (Object.hasOwn(nulls, dimension) ? nulls[dimension] : undefined) ?? "not_set" };
}

function notADimension(dimension: unknown, holder: Fields): ParamsError {
  const allowed = dimensionNames(holder);
  return new ParamsError(`${show(dimension)} is not a dimension of the row.`, {
    param: "dimension",
    received: dimension,
    allowed,
    hint: `${didYouMean(dimension, allowed)}The row has ${allowed.join(", ") || "no dimensions"}.`,
  });
}

function requireDimensions(report: DimensionedReport | null | undefined): DimensionedReport["dimensions"] {
  const dimensions = report?.dimensions;
  if (Array.isArray(dimensions?.grouped) && isRecord(dimensions.nulls)) return dimensions;
  throw new ParamsError("report is not a report: what null means depends on the report that the row is from.", {
    param: "report",
    hint: "Pass the Report that usage.messages(...), or another method, returned.",
  });
}

function idOf(value: DimensionValue): string {
  return isActor(value) ? actorId(value) : String(value);
}

function actorId(actor: WireActor): string {
  const narrowed = narrowActor(actor);
  switch (narrowed.kind) {
    case "user":
      return narrowed.id ?? narrowed.email ?? actorKey(actor);
    case "api_key":
      return narrowed.id ?? narrowed.name ?? actorKey(actor);
    case "service_account":
      return narrowed.id;
    case "federated":
      return narrowed.subject ?? actorKey(actor);
    case "unknown":
      return actorKey(actor);
  }
}
