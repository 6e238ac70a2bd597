import { isRecord } from "../fields/bad-row.ts";
import { dimensionHolder, isDimension } from "../dimensions/row-dimensions.ts";

type Fields = Readonly<Record<string, unknown>>;

/** A row of the same shape and with the same dimensions as another, but with these figures and without a bucket. */
export function rowLike(sample: Fields, figures: Fields): Record<string, unknown> {
  const inside = ["usage", "cost"].find((name) => isRecord(sample[name]));
  const whole = dimensionHolder(sample) !== sample;
  return {
    ...(whole ? { group: sample["group"] } : describing(sample)),
    ...(inside === undefined ? figures : { [inside]: figures }),
  };
}

/** What says who and what a flat row is about. Counters that came after this package are left out, not repeated. */
function describing(row: Fields): Record<string, unknown> {
  const kept = Object.entries(row).filter(([name, value]) => isDimension(name, value) || name === "subscription_type");
  return Object.fromEntries(kept);
}
