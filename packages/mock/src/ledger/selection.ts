import type { World } from "../world.ts";
import type { Days } from "./days.ts";
import type { Series } from "./series.ts";

/** The series a request is about. */
export interface Selection {
  days: Days;
  has: (series: Series) => boolean;
}

/** Selects the series that pass a test; each is tested at most once. */
export function select(world: Pick<World, "days">, test: (series: Series) => boolean): Selection {
  return { days: world.days, has: perSeries(test) };
}

/** Computes something at most once for each series. */
export function perSeries<Value>(compute: (series: Series) => Value): (series: Series) => Value {
  const known: Value[] = [];
  return (series) => (known[series.index] ??= compute(series));
}
