import { expectTypeOf, test } from "vitest";
import type { components } from "@org/usage-raw";
import type { AnalyticsCostRow } from "../reports/analytics-cost.ts";
import type { ClaudeCodeRecord } from "../reports/claude-code.ts";
import type { CostRow } from "../reports/cost.ts";
import type { MessagesRow } from "../reports/messages.ts";
import { isApiActor, isFederatedActor, isServiceAccountActor, isUserActor } from "../actors/actor.ts";
import { narrowActor, type Actor, type IdentityProvider } from "../actors/actor.ts";
import { dimensionOf, type Dimension, type DimensionedReport } from "../dimensions/dimension.ts";
import { matchActor } from "../actors/match-actor.ts";
import type { Money } from "../money/money.ts";
import { money } from "../money/read-money.ts";
import { sumMoney } from "../money/sum-money.ts";
import { totalTokens } from "../rows/tokens.ts";

type Schemas = components["schemas"];

declare const claudeCode: Schemas["ClaudeCodeActor"];
declare const analytics: Schemas["AnalyticsActor"] | null;
declare const costRow: CostRow;
declare const analyticsRow: AnalyticsCostRow<"model">;
declare const record: ClaudeCodeRecord;
declare const messagesRow: MessagesRow<"model">;
declare const report: DimensionedReport;

test("the guards narrow the wire union of any report", () => {
  if (isUserActor(claudeCode)) expectTypeOf(claudeCode).toEqualTypeOf<Schemas["ClaudeCodeUserActor"]>();
  else expectTypeOf(claudeCode).toEqualTypeOf<Schemas["ClaudeCodeApiActor"]>();
  if (isUserActor(analytics)) expectTypeOf(analytics).toEqualTypeOf<Schemas["UserActor"]>();
  if (isApiActor(analytics)) expectTypeOf(analytics.api_key_id).toEqualTypeOf<string>();
  if (isServiceAccountActor(analytics)) expectTypeOf(analytics).toEqualTypeOf<Schemas["ServiceAccountActor"]>();
  if (isFederatedActor(analytics)) expectTypeOf(analytics).toEqualTypeOf<Schemas["FederatedActor"]>();
});

test("the result is null only if the input can be null", () => {
  expectTypeOf(narrowActor(claudeCode)).not.toBeNullable();
  expectTypeOf(narrowActor(analytics)).toBeNullable();
  expectTypeOf(narrowActor(null)).toBeNullable();
});

test("a narrowed actor is discriminated by kind", () => {
  const actor: Actor = narrowActor(claudeCode);
  expectTypeOf(actor.kind).toEqualTypeOf<"user" | "api_key" | "service_account" | "federated" | "unknown">();
  if (actor.kind === "user") expectTypeOf(actor.email).toEqualTypeOf<string | null>();
  if (actor.kind === "federated") expectTypeOf(actor.provider).toEqualTypeOf<IdentityProvider>();
  // @ts-expect-error a service account has no address
  if (actor.kind === "service_account") void actor.email;
});

test("a missing or misspelled arm does not compile", () => {
  const arms = { user: () => 1, apiKey: () => 2, serviceAccount: () => 3, federated: () => 4 };
  // @ts-expect-error no arm for unknown kinds
  matchActor(claudeCode, arms);
  // @ts-expect-error no arm for people
  matchActor(claudeCode, { apiKey: () => 2, serviceAccount: () => 3, federated: () => 4, unknown: () => 5 });
  // @ts-expect-error the arm is called apiKey
  matchActor(claudeCode, { ...arms, unknown: () => 5, api_key: () => 6 });
  expectTypeOf(matchActor(claudeCode, { ...arms, unknown: () => 5 })).toEqualTypeOf<number>();
  expectTypeOf(matchActor(analytics, { ...arms, unknown: () => 5 })).toEqualTypeOf<number | undefined>();
  matchActor(analytics, { ...arms, user: (user) => user.name?.length ?? 0, unknown: ({ type }) => type.length });
});

test("money is read only from types that contain it", () => {
  expectTypeOf(money(costRow)).toEqualTypeOf<Money>();
  expectTypeOf(money(analyticsRow, "list_amount")).toEqualTypeOf<Money>();
  expectTypeOf(money(record.model_breakdown[0]!.estimated_cost)).toEqualTypeOf<Money>();
  expectTypeOf(sumMoney([costRow, analyticsRow, money(costRow)])).toEqualTypeOf<Money>();
  // @ts-expect-error tokens are not money
  money(messagesRow);
  // @ts-expect-error no such figure
  money(costRow, "requests");
});

test("Money neither returns nor accepts numbers", () => {
  const amount = money(costRow);
  expectTypeOf(amount.amountCents).toEqualTypeOf<string>();
  expectTypeOf(amount.toDollars()).toEqualTypeOf<string>();
  // @ts-expect-error a number has already been rounded
  amount.times(0.25);
  // @ts-expect-error a row must be converted first
  amount.plus(costRow);
  // @ts-expect-error money is not a number
  void (amount * 2);
  amount.format({ locale: ["de-DE", "en-US"], maximumFractionDigits: 4 });
  // @ts-expect-error the amount knows its currency
  amount.format({ currency: "EUR" });
});

test("tokens are read only from usage rows", () => {
  totalTokens(messagesRow);
  totalTokens(record.model_breakdown[0]!);
  // @ts-expect-error money is not tokens
  totalTokens(costRow);
});

test("only dimensions are accepted", () => {
  expectTypeOf(dimensionOf(report, messagesRow, "workspace_id")).toEqualTypeOf<Dimension>();
  dimensionOf(report, analyticsRow, "model");
  dimensionOf(report, costRow, "workspace_id");
  dimensionOf(report, record, "terminal_type");
  // @ts-expect-error a typo
  dimensionOf(report, messagesRow, "workspce_id");
  // @ts-expect-error a counter
  dimensionOf(report, messagesRow, "output_tokens");
});
