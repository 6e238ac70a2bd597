import { between, createUsageClient, sumMoney } from "@org/usage";

/** What a day cost, in cents. */
export async function spend() {
  const usage = createUsageClient({ apiKey: process.env.SPEND_KEY, baseUrl: process.env.SPEND_URL });
  const { items } = await usage.cost(between("2026-05-01", "2026-05-02")).collect();
  return sumMoney(items.flatMap((day) => day.results)).amountCents;
}
