import { dimensionHolder } from "../dimensions/row-dimensions.ts";
import { ParamsError } from "../errors/params-error.ts";
import { isRecord } from "../fields/bad-row.ts";

/** The RBAC group of a row, flat or whole; null if there is none. */
export function rbacGroupOf(row: unknown): unknown {
  return isRecord(row) ? (dimensionHolder(row)["rbac_group_id"] ?? null) : null;
}

/** People can be in several RBAC groups, so rows of two groups count the same usage twice: they are never added. */
export function rejectTwoGroups(left: unknown, right: unknown): void {
  if (left === right) return;
  throw new ParamsError("Rows of different rbac_group_id overlap, so their sum would count people twice.", {
    param: "rows",
    hint: 'Keep the groups apart (rollUp with "rbac_group_id"), or read the report without grouping by it for a total.',
  });
}

/**
 * Whether a row of a cost report is a part (the cost of one type) or a total: a null `cost_type` is the only mark of
 * a total. Undefined if the row does not say, like sums, and for the remainder of a full
 * bucket, which completes its parts.
 */
function isPart(row: unknown): boolean | undefined {
  if (!isRecord(row) || row["remainder"] === true) return undefined;
  const { cost_type, description, token_type } = dimensionHolder(row);
  if (cost_type === undefined) return undefined;
  return typeof (cost_type ?? description ?? token_type) === "string";
}

/** Adding a total to its parts counts the same money twice. Takes and returns what is known about the rows so far. */
export function rejectTotalAmongParts(known: boolean | undefined, row: unknown): boolean | undefined {
  const part = isPart(row) ?? known;
  if (known === undefined || part === known) return part;
  throw new ParamsError("Rows with a cost_type are parts of rows without one, so their sum would count money twice.", {
    param: "rows",
    hint: "Add rows of only one grouping.",
  });
}
