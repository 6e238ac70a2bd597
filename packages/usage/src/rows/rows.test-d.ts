import { expectTypeOf, test } from "vitest";
import type { components } from "@org/usage-raw";
import type { AnalyticsCostRow } from "../reports/analytics-cost.ts";
import type { ClaudeCodeRecord } from "../reports/claude-code.ts";
import type { MessagesBucket, MessagesRow } from "../reports/messages.ts";
import type { Bounds } from "../params/types.ts";
import type { Receipt } from "../paging/receipt.ts";
import { fillGaps } from "./fill-gaps.ts";
import { toLocalDays } from "./local-days.ts";
import { rollUp } from "./roll-up.ts";
import { rowKey } from "./row-key.ts";

declare const messages: (MessagesRow<"model" | "workspace_id"> & Bounds)[];
declare const analytics: AnalyticsCostRow<"model" | "actor">[];
declare const records: ClaudeCodeRecord[];
declare const buckets: MessagesBucket<"model">[];

test("a rolled-up row has only its dimensions, figures and bounds", () => {
  const [row] = rollUp(messages, ["model"]);
  expectTypeOf(row!).toEqualTypeOf<{
    starting_at: string;
    ending_at: string;
    model: string | null;
    uncached_input_tokens: number;
    cache_read_input_tokens: number;
    output_tokens: number;
    cache_creation: components["schemas"]["CacheCreation"];
    server_tool_use: components["schemas"]["ServerToolUse"];
  }>();
  // @ts-expect-error it was not rolled up by workspace
  void row?.workspace_id;
});

test("without dimensions a row has only bounds and figures", () => {
  expectTypeOf(rollUp(messages, [])[0]!).toHaveProperty("output_tokens").toEqualTypeOf<number>();
});

test("an analytics row is returned flat, with amounts as strings", () => {
  const [row] = rollUp(analytics, ["model", "starting_at"]);
  expectTypeOf(row!).toEqualTypeOf<{
    starting_at: string;
    ending_at: string;
    model: string | null;
    amount: string;
    list_amount: string;
    currency: string;
    requests: number | null;
  }>();
});

test("an estimate that was summed is a string", () => {
  const [row] = rollUp(records, ["actor", "starting_at"]);
  expectTypeOf(row!.model_breakdown[0]!.estimated_cost.amount).toEqualTypeOf<string>();
  expectTypeOf(row!.core_metrics.num_sessions).toEqualTypeOf<number>();
  expectTypeOf(row!.tool_actions["edit_tool"]!.accepted).toEqualTypeOf<number>();
});

test("a name that is not a dimension of the rows does not compile", () => {
  // @ts-expect-error a typo
  rollUp(messages, ["modle"]);
  // @ts-expect-error a counter
  rollUp(messages, ["output_tokens"]);
  // @ts-expect-error a dimension of another report
  rollUp(messages, ["product"]);
  // @ts-expect-error an amount
  rollUp(analytics, ["amount"]);
  // @ts-expect-error models are inside a record
  rollUp(records, ["model"]);
  // @ts-expect-error results inside a bucket have no bounds
  rollUp(buckets[0]!.results, ["starting_at"]);
});

test("a list of dimensions that is known only at run time compiles", () => {
  const names: ("model" | "workspace_id")[] = [];
  expectTypeOf(rollUp(messages, names)[0]!.model).toEqualTypeOf<string | null>();
});

test("rolled-up rows can be rolled up again", () => {
  const rolled = rollUp(messages, ["model", "workspace_id"]);
  expectTypeOf(rollUp(rolled, ["model"])[0]!.model).toEqualTypeOf<string | null>();
});

test("the window of any receipt can be passed", () => {
  const { window, coverage } = {} as Receipt;
  fillGaps(messages, { window, width: "1d", through: coverage.through });
});

test("filled rows keep their type and have an optional `filled`", () => {
  const filled = fillGaps(messages, {
    window: { starting_at: "2026-05-01", ending_at: new Date() },
    width: "1d",
    through: null,
  });
  expectTypeOf(filled[0]!.model).toEqualTypeOf<string | null>();
  expectTypeOf(filled[0]!.filled).toEqualTypeOf<true | undefined>();
  // @ts-expect-error `through` is required
  fillGaps(messages, { window: { starting_at: "2026-05-01", ending_at: "2026-05-02" }, width: "1d" });
  // @ts-expect-error not a width
  fillGaps(messages, { window: { starting_at: "2026-05-01", ending_at: "2026-05-02" }, width: "2d", through: null });
});

test("local days are buckets of the same rows", () => {
  expectTypeOf(toLocalDays(buckets, "Europe/Berlin")[0]!.results[0]!.model).toEqualTypeOf<string | null>();
  expectTypeOf(toLocalDays(analytics, "Europe/Berlin")[0]!.results[0]!.cost.amount).toEqualTypeOf<string>();
  expectTypeOf(toLocalDays(messages, "Europe/Berlin")[0]!.results[0]!).not.toHaveProperty("starting_at");
});

test("a row of any report has a key", () => {
  expectTypeOf(rowKey(messages[0]!)).toEqualTypeOf<string>();
  expectTypeOf(rowKey(records[0]!)).toEqualTypeOf<string>();
  // @ts-expect-error null has no key
  rowKey(null);
});
