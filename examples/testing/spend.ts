// The app that the testing guide tests.
// #region app
import { month, sumMoney, type UsageClient } from "@org/usage";

/** What a month cost in dollars, and through when the figure is complete. */
export async function spendOf(name: string, usage: UsageClient): Promise<{ dollars: string; through: string | null }> {
  const { items, receipt } = await usage.cost(month(name)).collect();
  const dollars = sumMoney(items.flatMap((day) => day.results)).toDollars();
  return { dollars, through: receipt.coverage.through };
}
// #endregion
