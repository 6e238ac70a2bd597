import { expectTypeOf, test } from "vitest";
import type { SeriesOfDays } from "./types.ts";

declare const series: SeriesOfDays;
const range = { starting_at: "2025-10-01" };

test("the grouping types the rows", () => {
  const cost = series.cost(range, { group_by: ["model", "workspace_id"] });
  type CostRow = Awaited<ReturnType<typeof cost.collect>>["items"][number];
  expectTypeOf<CostRow["model"]>().toEqualTypeOf<string | null>();
  expectTypeOf<CostRow["amount"]>().toEqualTypeOf<string>();
  expectTypeOf<CostRow["source"]>().toEqualTypeOf<"legacy" | "analytics">();
  expectTypeOf<CostRow>().not.toHaveProperty("token_type");

  const usage = series.usage(range);
  type UsageRow = Awaited<ReturnType<typeof usage.collect>>["items"][number];
  expectTypeOf<UsageRow["output_tokens"]>().toEqualTypeOf<number>();
  expectTypeOf<UsageRow>().not.toHaveProperty("model");
});

test("only dimensions of both reports, at most five", () => {
  // @ts-expect-error only analytics has products
  series.usage(range, { group_by: ["product"] });
  // @ts-expect-error only the legacy report has descriptions
  series.cost(range, { group_by: ["description"] });
  const most = ["workspace_id", "model", "context_window", "service_tier", "inference_geo"] as const;
  series.cost(range, { group_by: [...most, "cost_type", "token_type"] });
  // @ts-expect-error six
  series.usage(range, { group_by: [...most, "speed"] });
});
