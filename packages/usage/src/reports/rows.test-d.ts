import type {
  AnalyticsCostGroupBy,
  AnalyticsUsageGroupBy,
  CostGroupBy,
  EnterpriseCostGroupBy,
  EnterpriseUsageGroupBy,
  MessagesGroupBy,
} from "@org/usage-raw";
import { expectTypeOf, test } from "vitest";
import type { AnalyticsCostDimensions } from "./analytics-cost.ts";
import type { AnalyticsUsageDimensions } from "./analytics-usage.ts";
import type { CostRow } from "./cost.ts";
import type {
  ApiKey,
  EffectiveSpendLimit,
  RbacGroup,
  ServiceAccount,
  SpendLimit,
  User,
  Workspace,
} from "./directory.ts";
import type { EnterpriseCostRow } from "./enterprise-cost.ts";
import type { EnterpriseUsageRow } from "./enterprise-usage.ts";
import type { EnterpriseUserCostRow } from "./enterprise-user-cost.ts";
import type { EnterpriseUserUsageRow } from "./enterprise-user-usage.ts";
import type { MessagesRow } from "./messages.ts";

type AllNull<Dimension extends string> = Record<Dimension, null>;

/** Dimensions of a row that are always null. */
type AlwaysNull<Row, Dimension extends keyof Row> = {
  [Key in Dimension]: [Row[Key]] extends [null] ? Key : never;
}[Dimension];

test("a dimension that is not grouped is null, every one of every report", () => {
  expectTypeOf<Pick<MessagesRow<never>, MessagesGroupBy>>().toEqualTypeOf<AllNull<MessagesGroupBy>>();
  expectTypeOf<Pick<CostRow<never>, CostGroupBy>>().toEqualTypeOf<AllNull<CostGroupBy>>();
  expectTypeOf<Pick<AnalyticsUsageDimensions<never>, AnalyticsUsageGroupBy>>().toEqualTypeOf<
    AllNull<AnalyticsUsageGroupBy>
  >();
  expectTypeOf<Pick<AnalyticsCostDimensions<never>, AnalyticsCostGroupBy>>().toEqualTypeOf<
    AllNull<AnalyticsCostGroupBy>
  >();
  expectTypeOf<Pick<EnterpriseUsageRow<never>, EnterpriseUsageGroupBy>>().toEqualTypeOf<
    AllNull<EnterpriseUsageGroupBy>
  >();
  expectTypeOf<Pick<EnterpriseCostRow<never>, EnterpriseCostGroupBy>>().toEqualTypeOf<AllNull<EnterpriseCostGroupBy>>();
  expectTypeOf<Pick<EnterpriseUserUsageRow<never>, EnterpriseUsageGroupBy>>().toEqualTypeOf<
    AllNull<EnterpriseUsageGroupBy>
  >();
  expectTypeOf<Pick<EnterpriseUserCostRow<never>, EnterpriseCostGroupBy>>().toEqualTypeOf<
    AllNull<EnterpriseCostGroupBy>
  >();
});

test("a dimension that is grouped has values, every one of every report", () => {
  expectTypeOf<AlwaysNull<MessagesRow, MessagesGroupBy>>().toEqualTypeOf<never>();
  expectTypeOf<AlwaysNull<CostRow, CostGroupBy>>().toEqualTypeOf<never>();
  expectTypeOf<AlwaysNull<AnalyticsUsageDimensions, AnalyticsUsageGroupBy>>().toEqualTypeOf<never>();
  expectTypeOf<AlwaysNull<AnalyticsCostDimensions, AnalyticsCostGroupBy>>().toEqualTypeOf<never>();
  expectTypeOf<AlwaysNull<EnterpriseUsageRow, EnterpriseUsageGroupBy>>().toEqualTypeOf<never>();
  expectTypeOf<AlwaysNull<EnterpriseCostRow, EnterpriseCostGroupBy>>().toEqualTypeOf<never>();
  expectTypeOf<AlwaysNull<EnterpriseUserUsageRow, EnterpriseUsageGroupBy>>().toEqualTypeOf<never>();
  expectTypeOf<AlwaysNull<EnterpriseUserCostRow, EnterpriseCostGroupBy>>().toEqualTypeOf<never>();
});

test("only a description opens what it is made of", () => {
  type Parts = "cost_type" | "model" | "context_window" | "service_tier" | "token_type" | "inference_geo";
  expectTypeOf<AlwaysNull<CostRow<"description">, Parts>>().toEqualTypeOf<never>();
  expectTypeOf<Pick<CostRow<"workspace_id">, Parts>>().toEqualTypeOf<AllNull<Parts>>();
});

test("figures are there whatever is grouped", () => {
  expectTypeOf<MessagesRow<never>["output_tokens"]>().toEqualTypeOf<number>();
  expectTypeOf<MessagesRow<"model">["cache_creation"]["ephemeral_1h_input_tokens"]>().toEqualTypeOf<number>();
  expectTypeOf<CostRow<never>["amount"]>().toEqualTypeOf<string>();
  expectTypeOf<EnterpriseUserCostRow<"model">["requests"]>().toEqualTypeOf<number | null>();
});

test("of an entry of a list only what identifies it and money is certain, and no field is left out", () => {
  type Certain<Entry> = { [Name in keyof Entry]: null extends Entry[Name] ? never : Name }[keyof Entry];
  expectTypeOf<Certain<Workspace>>().toEqualTypeOf<"id">();
  expectTypeOf<Certain<ApiKey>>().toEqualTypeOf<"id">();
  expectTypeOf<Certain<User>>().toEqualTypeOf<"id">();
  expectTypeOf<Certain<ServiceAccount>>().toEqualTypeOf<"id">();
  expectTypeOf<Certain<RbacGroup>>().toEqualTypeOf<"id">();
  expectTypeOf<Certain<SpendLimit>>().toEqualTypeOf<"id" | "currency">();
  type Sum = "currency" | "period_to_date_spend";
  expectTypeOf<Certain<EffectiveSpendLimit>>().toEqualTypeOf<"actor" | "period" | Sum>();
  expectTypeOf<Workspace["name"]>().toEqualTypeOf<string | null>();
  expectTypeOf<Workspace["user_profile_id"]>().toEqualTypeOf<string | null>();
});
