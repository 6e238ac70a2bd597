import { createUsageClient, type Money, month, sumMoney, UsageError, type UsageClient } from "@org/usage";
import { createMock, type Mock } from "@org/usage-mock";
import { handlers } from "@org/usage-mock/msw";
import { createRawClient, type paths, serviceTiers } from "@org/usage-raw";

const mock: Mock = createMock({ seed: 7 });
const usage: UsageClient = createUsageClient({ apiKey: mock.apiKey, fetch: mock.fetch });

export async function spendOf(name: string): Promise<Money | string> {
  try {
    const { items } = await usage.cost({ ...month(name), group_by: ["workspace_id"] }).collect();
    return sumMoney(items.flatMap((day) => day.results));
  } catch (error) {
    if (UsageError.isInstance(error)) return error.code;
    throw error;
  }
}

export const tiers: readonly string[] = serviceTiers;
export const path: keyof paths = "/v1/organizations/cost_report";
export const raw = createRawClient({ fetch: mock.fetch });
export const count: number = handlers(mock).length;

// @ts-expect-error the cost report is not grouped by model, so these are types and not `any`
export const wrong = usage.cost({ ...month("2026-05"), group_by: ["model"] });
