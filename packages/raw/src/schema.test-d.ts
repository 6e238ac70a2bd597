import { expectTypeOf, test } from "vitest";
import type { components, operations, paths, ServiceTier, serviceTiers, TokenType } from "./index.ts";
import { isServiceTier, isTokenType } from "./index.ts";

type Schemas = components["schemas"];
type Query<Name extends keyof operations> = NonNullable<operations[Name]["parameters"]["query"]>;
type Open<Known extends string> = Known | (string & {});

test("actors are distinguished by their wire tags, not by names of schemas", () => {
  expectTypeOf<Schemas["ClaudeCodeActor"]["type"]>().toEqualTypeOf<"user_actor" | "api_actor">();
  expectTypeOf<Schemas["AnalyticsActor"]["type"]>().toEqualTypeOf<
    "user_actor" | "service_account_actor" | "federated_actor" | "api_actor"
  >();
  expectTypeOf<Schemas["FederatedProvider"]["type"]>().toEqualTypeOf<"aws" | "azure" | "gcp" | "oidc">();
  expectTypeOf<Schemas["EnterpriseUserActor"]["type"]>().toEqualTypeOf<"user_actor">();
});

test("the same tag has different fields in the two families", () => {
  type ApiActor<Union extends { type: string }> = Extract<Union, { type: "api_actor" }>;
  expectTypeOf<ApiActor<Schemas["ClaudeCodeActor"]>>().toEqualTypeOf<{ type: "api_actor"; api_key_name: string }>();
  expectTypeOf<ApiActor<Schemas["AnalyticsActor"]>>().toEqualTypeOf<{ type: "api_actor"; api_key_id: string }>();
});

test("parameters are closed unions", () => {
  expectTypeOf<Query<"messagesUsage">["service_tiers[]"]>().toEqualTypeOf<ServiceTier[] | undefined>();
  expectTypeOf<ServiceTier>().toEqualTypeOf<
    "batch" | "flex" | "flex_discount" | "priority" | "priority_on_demand" | "standard"
  >();
  expectTypeOf<Query<"messagesUsage">["bucket_width"]>().toEqualTypeOf<"1d" | "1h" | "1m" | undefined>();
  expectTypeOf<Query<"cost">["bucket_width"]>().toEqualTypeOf<"1d" | undefined>();
  expectTypeOf<Query<"cost">["group_by[]"]>().toEqualTypeOf<("description" | "workspace_id")[] | undefined>();
  expectTypeOf<(typeof serviceTiers)[number]>().toEqualTypeOf<ServiceTier>();
});

test("responses are open unions that list the known values", () => {
  expectTypeOf<Schemas["MessagesUsageResult"]["service_tier"]>().toEqualTypeOf<Open<ServiceTier> | null>();
  expectTypeOf<Schemas["CostResult"]["service_tier"]>().toEqualTypeOf<Open<"batch" | "standard"> | null>();
  expectTypeOf<Schemas["AnalyticsUsageGroup"]["inference_geo"]>().toEqualTypeOf<Open<"global" | "us"> | null>();
  expectTypeOf<Schemas["ErrorDetail"]["type"]>().not.toEqualTypeOf<string>();
  expectTypeOf<"a_later_value">().toExtend<TokenType>();
  expectTypeOf<"output_tokens">().toExtend<TokenType>();
});

test("dimensions are always present and nullable", () => {
  type Row = Schemas["MessagesUsageResult"];
  expectTypeOf<Row["workspace_id"]>().toEqualTypeOf<string | null>();
  expectTypeOf<Pick<Row, "model" | "account_id">>().toEqualTypeOf<{
    model: string | null;
    account_id: string | null;
  }>();
  expectTypeOf<Schemas["AnalyticsCostGroup"]["workspace_id"]>().toEqualTypeOf<string | null>();
  expectTypeOf<Row["uncached_input_tokens"]>().toEqualTypeOf<number>();
});

test("money is text in reports and a number only in estimates", () => {
  expectTypeOf<Schemas["CostResult"]["amount"]>().toEqualTypeOf<string>();
  expectTypeOf<Schemas["AnalyticsCostFigures"]["list_amount"]>().toEqualTypeOf<string>();
  expectTypeOf<Schemas["ClaudeCodeEstimatedCost"]["amount"]>().toEqualTypeOf<number>();
});

test("only the analytics reports require a beta header", () => {
  expectTypeOf<operations["analyticsUsage"]["parameters"]["header"]>().toEqualTypeOf<{
    "anthropic-version"?: string;
    "anthropic-beta": string[];
  }>();
  expectTypeOf<undefined>().toExtend<operations["messagesUsage"]["parameters"]["header"]>();
});

test("only analytics key filters accept null", () => {
  expectTypeOf<Query<"analyticsUsage">["api_key_ids[]"]>().toEqualTypeOf<(string | null)[] | undefined>();
  expectTypeOf<Query<"messagesUsage">["api_key_ids[]"]>().toEqualTypeOf<string[] | undefined>();
});

test("pages have the cursor of their kind", () => {
  type Page<Path extends keyof paths> = paths[Path] extends {
    get: { responses: { 200: { content: { "application/json": infer Body } } } };
  }
    ? Body
    : never;
  expectTypeOf<Page<"/v1/organizations/cost_report">["next_page"]>().toEqualTypeOf<string | null>();
  expectTypeOf<Page<"/v1/organizations/analytics/cost">["data_refreshed_at"]>().toEqualTypeOf<string | null>();
  expectTypeOf<Page<"/v1/organizations/users">["last_id"]>().toEqualTypeOf<string | null>();
  expectTypeOf<Page<"/v1/organizations/service_accounts">>().not.toHaveProperty("has_more");
});

test("guards narrow to the known values", () => {
  const value: unknown = "standard";
  if (isServiceTier(value)) expectTypeOf(value).toEqualTypeOf<ServiceTier>();
  if (isTokenType(value)) expectTypeOf<string & {}>().not.toExtend<typeof value>();
});
