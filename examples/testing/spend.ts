// The app that the testing guide tests.
// #region app
import { month, sumMoney, type UsageClient } from "@org/usage";

/** The cost of a month in dollars, and the end of what was served. */
export async function spendOf(name: string, usage: UsageClient): Promise<{ dollars: string; through: string | null }> {
  const { items, receipt } = await usage.cost(month(name)).collect();
  const dollars = sumMoney(items.flatMap((day) => day.results)).toDollars();
  return { dollars, through: receipt.coverage.through };
}
// #endregion
