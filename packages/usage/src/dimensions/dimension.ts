import { ParamsError } from "../errors/params-error.ts";
import type { NullMeaning } from "../definition.ts";
import { actorKey } from "../actors/actor-key.ts";
import { narrowActor, type WireActor } from "../actors/actor.ts";
import { asRecord, isRecord } from "../fields/bad-row.ts";
import { dimensionHolder, isActor, isDimension, type DimensionValue } from "./row-dimensions.ts";
import type { DimensionNameOf } from "../fields/row-types.ts";

/**
 * What one dimension of a row says. `id` is any value that is set, a model's name too; for an actor its id, else its
 * address, name or subject.
 *
 * A null is one of: `default_workspace`; `no_api_key`, usage in the Console without a key; `enterprise`, usage of Claude
 * Enterprise, which knows no workspaces; `not_set`, nothing to say; `not_grouped`, everything together.
 */
export type Dimension =
  | { readonly kind: "id"; readonly id: string }
  | { readonly kind: NullMeaning }
  | { readonly kind: "not_grouped" };

/** What `dimensionOf` needs to know of a report: which dimensions split its rows, and what a null means in them. */
export interface DimensionedReport {
  readonly dimensions: {
    readonly grouped: readonly string[];
    readonly nulls: Readonly<Record<string, NullMeaning>>;
  };
}

/**
 * What a dimension of a row says, nulls told apart by the endpoint and by what was grouped.
 *
 * The row is one of this report's, an analytics row whole. A name that is not a dimension of the row throws
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
  const value = Object.hasOwn(holder, dimension) ? (holder[dimension] ?? null) : null;
  const known = Object.hasOwn(holder, dimension) || grouped.includes(dimension) || Object.hasOwn(nulls, dimension);
  if (!known || !isDimension(dimension, value)) {
    throw new ParamsError("The row has no such dimension.", {
      param: "dimension",
      received: dimension,
      allowed: Object.keys(holder).filter((name) => isDimension(name, holder[name])),
    });
  }
  if (value !== null) return { kind: "id", id: idOf(value) };
  if (!grouped.includes(dimension)) return { kind: "not_grouped" };
  return { kind: (Object.hasOwn(nulls, dimension) ? nulls[dimension] : undefined) ?? "not_set" };
}

function requireDimensions(report: DimensionedReport | null | undefined): DimensionedReport["dimensions"] {
  const dimensions = report?.dimensions;
  if (Array.isArray(dimensions?.grouped) && isRecord(dimensions.nulls)) return dimensions;
  throw new ParamsError("What a null means depends on the report that the row is of.", {
    param: "report",
    hint: "Hand in what usage.messages(...), or another report, returned.",
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
