import { dollars, type Money } from "@org/usage";
import type { StoredDay } from "@org/usage-sync";
import { type Figures, labelsKey, workspaceLabel } from "./labels.ts";
import { figureOf, rowsOf, textOf } from "./rows-of.ts";

/** Dollars by workspace, model and kind of cost. */
export function costOf(days: readonly StoredDay[]): Figures {
  const sums = new Map<string, Money>();
  for (const row of rowsOf(days)) {
    const { values } = row;
    const currency = figureOf(row, "currency");
    if (currency !== "USD")
      throw new RangeError(`A stored cost is in ${currency}; expected USD, the unit of anthropic_cost_dollars.`);
    const key = labelsKey({
      cost_type: textOf(values["cost_type"]),
      model: textOf(values["model"]),
      workspace: workspaceLabel(values["workspace_id"]),
    });
    const cost = dollars(figureOf(row, "cost"));
    sums.set(key, sums.get(key)?.plus(cost) ?? cost);
  }
  return new Map([...sums].map(([key, sum]) => [key, sum.toDollars()]));
}
