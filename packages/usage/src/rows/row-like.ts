import { dimensionHolder, isDimension } from "../dimensions/row-dimensions.ts";
import { type Fields, isRecord } from "../fields/bad-row.ts";

/** A row with the shape and dimensions of another, but with these figures and without a bucket. */
export function rowLike(sample: Fields, figures: Fields): Record<string, unknown> {
  const figureField = ["usage", "cost"].find((name) => isRecord(sample[name]));
  const isWhole = dimensionHolder(sample) !== sample;
  return {
    ...(isWhole ? { group: sample["group"] } : describingFields(sample)),
    ...(figureField === undefined ? figures : { [figureField]: figures }),
  };
}

/** The fields of a flat row that say who and what it is about. Unknown counters are omitted, not repeated. */
function describingFields(row: Fields): Record<string, unknown> {
  const kept = Object.entries(row).filter(([name, value]) => isDimension(name, value) || name === "subscription_type");
  return Object.fromEntries(kept);
}
