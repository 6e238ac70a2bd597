import type { operations } from "@org/usage-raw";
import { expectTypeOf, test } from "vitest";
import type { AnalyticsCostParams } from "../reports/analytics-cost.ts";
import type { AnalyticsUsageParams } from "../reports/analytics-usage.ts";
import type { ClaudeCodeParams } from "../reports/claude-code.ts";
import type { CostParams } from "../reports/cost.ts";
import type { MessagesParams } from "../reports/messages.ts";
import type { CamelCase } from "../builders/builder.ts";
import type {
  AnalyticsCostQuery,
  AnalyticsUsageQuery,
  ClaudeCodeQuery,
  CostQuery,
  MessagesQuery,
} from "../builders/queries.ts";
import type { AtMostFive } from "./types.ts";

type WireNames<Name extends keyof operations> = Exclude<
  keyof NonNullable<operations[Name]["parameters"]["query"]>,
  "page" | "after_id" | "before_id"
>;
type Plain<Name> = Name extends `${infer Short}[]` ? Short : Name;

/** What the facade adds: the running bucket. */
type Names<Name extends keyof operations> = Plain<WireNames<Name>> | "include_running";
type Methods<Params> = CamelCase<keyof Params & string> | "toParams";

test("parameters have the wire's names without brackets, and no cursors", () => {
  expectTypeOf<keyof MessagesParams>().toEqualTypeOf<Names<"messagesUsage">>();
  expectTypeOf<keyof CostParams>().toEqualTypeOf<Names<"cost">>();
  expectTypeOf<keyof AnalyticsUsageParams>().toEqualTypeOf<Names<"analyticsUsage">>();
  expectTypeOf<keyof AnalyticsCostParams>().toEqualTypeOf<Names<"analyticsCost">>();
  expectTypeOf<keyof ClaudeCodeParams>().toEqualTypeOf<Names<"claudeCode"> | "ending_at" | "date">();
});

test("builders have one method a parameter", () => {
  expectTypeOf<keyof MessagesQuery>().toEqualTypeOf<Methods<MessagesParams>>();
  expectTypeOf<keyof CostQuery>().toEqualTypeOf<Methods<CostParams>>();
  expectTypeOf<keyof ClaudeCodeQuery>().toEqualTypeOf<Methods<ClaudeCodeParams>>();
  expectTypeOf<keyof AnalyticsUsageQuery>().toEqualTypeOf<Methods<AnalyticsUsageParams>>();
  expectTypeOf<keyof AnalyticsCostQuery>().toEqualTypeOf<Methods<AnalyticsCostParams>>();
});

test("list methods take entries, the others one value", () => {
  expectTypeOf<MessagesQuery["models"]>().parameters.toEqualTypeOf<string[]>();
  expectTypeOf<MessagesQuery["limit"]>().parameters.toEqualTypeOf<[value: number]>();
  expectTypeOf<MessagesQuery["bucketWidth"]>().parameters.toEqualTypeOf<[value: "1d" | "1h" | "1m"]>();
  expectTypeOf<AnalyticsUsageQuery["apiKeyIds"]>().parameters.toEqualTypeOf<(string | null)[]>();
  expectTypeOf<AnalyticsCostQuery["excludeDeletedUsers"]>().parameters.toEqualTypeOf<[value: boolean]>();
});

test("five dimensions are fine, a sixth is not, and some do not count", () => {
  expectTypeOf<AtMostFive<readonly ["a", "b", "c", "d", "e"]>>().toBeUnknown();
  expectTypeOf<AtMostFive<readonly ["a", "b", "c", "d", "e", "f"]>>().toBeString();
  expectTypeOf<AtMostFive<readonly ["a", "b", "x", "c", "y", "d", "e"], "x" | "y">>().toBeUnknown();
  expectTypeOf<AtMostFive<readonly ["a", "b", "x", "c", "d", "e", "f"], "x" | "y">>().toBeString();
  expectTypeOf<AtMostFive<readonly string[]>>().toBeUnknown();
});
