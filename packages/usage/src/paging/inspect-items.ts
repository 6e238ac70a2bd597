import type { Answer } from "../http/answer.ts";
import type { ReportDefinition } from "../definition.ts";
import { createInspector, inspect, type OnUnrecognized } from "./inspect-row.ts";

/** Checks the fields of every item of a page, and returns the indices of those that are not exactly as described. */
export type InspectItems = (items: readonly unknown[], answer: Answer) => readonly number[];

export function createItemInspection(
  { item: shape, isPlain }: ReportDefinition,
  onUnrecognized: OnUnrecognized,
): InspectItems {
  const inspector = createInspector(shape, "data[]");
  return (items, answer) => {
    const unusual: number[] = [];
    for (let index = 0; index < items.length; index++) {
      if (isPlain?.(items[index])) continue;
      unusual.push(index);
      const problem = inspect(items[index], inspector, onUnrecognized);
      if (problem === undefined) continue;
      const path = `data[${index}]${problem.path}`;
      throw answer.protocolError("bad_row", `${path} ${problem.message}, so the report would not be exact.`, path);
    }
    return unusual;
  };
}
