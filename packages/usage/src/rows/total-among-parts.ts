import { ParamsError } from "../errors/params-error.ts";
import { isRecord } from "../fields/bad-row.ts";
import { dimensionHolder } from "../dimensions/row-dimensions.ts";

/**
 * Whether a row of a cost report is a part, the cost of one kind, or a total of all kinds: the API writes null for
 * `cost_type` only there, and says in no other way that something is of no kind. Undefined where a row does not say, as
 * sums don't, and for the remainder of a full bucket, which completes its parts.
 */
function isPart(row: unknown): boolean | undefined {
  if (!isRecord(row) || row["remainder"] === true) return undefined;
  const { cost_type, description, token_type } = dimensionHolder(row);
  if (cost_type === undefined) return undefined;
  return typeof (cost_type ?? description ?? token_type) === "string";
}

/** A total beside its parts counts the same money twice. Takes and gives what is known of the rows so far. */
export function refuseTotalAmongParts(known: boolean | undefined, row: unknown): boolean | undefined {
  const part = isPart(row) ?? known;
  if (known === undefined || part === known) return part;
  throw new ParamsError("Rows with a cost_type are parts of rows without one, so their sum would count money twice.", {
    param: "rows",
    hint: "Add rows of one grouping.",
  });
}
