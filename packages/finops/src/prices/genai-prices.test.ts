import { calcPrice } from "@pydantic/genai-prices";
import { expect, test } from "vitest";
import { claudePrices } from "./claude-prices.ts";

interface Theirs {
  readonly input_mtok?: unknown;
  readonly output_mtok?: unknown;
  readonly cache_read_mtok?: unknown;
  readonly cache_write_mtok?: unknown;
  readonly cache_write_1h_mtok?: unknown;
}

/** The latest entry of each model here, and what the other table says of the same ID on the day both were read. */
function differences(): string[] {
  const latest = new Map(claudePrices.models.map((entry) => [entry.model, entry]));
  return Array.from(latest.values(), ({ model, input, output, cacheRead, cacheWrite5m, cacheWrite1h, longContext }) => {
    const found = calcPrice({ input_tokens: 1 }, model, { providerId: "anthropic", timestamp: new Date("2026-11-29") });
    if (found === null) return `${model}: not there`;
    const theirs = found.model_price as Theirs;
    const pairs: [string, string, unknown][] = [
      ["input", input, theirs.input_mtok],
      ["output", output, theirs.output_mtok],
      ["cache read", cacheRead, theirs.cache_read_mtok],
      ["5-minute write", cacheWrite5m, theirs.cache_write_mtok],
      ["1-hour write", cacheWrite1h, theirs.cache_write_1h_mtok],
    ];
    const isTiered = pairs.some(([, , price]) => typeof price === "object");
    const differing = pairs.flatMap(([name, ours, price]) =>
      Number(ours) === baseOf(price) ? [] : [`${name} ${ours} here, ${String(baseOf(price))} there`],
    );
    if (isTiered) differing.push("its tier is for totals, not for single requests");
    if (!isTiered && longContext !== undefined) differing.push("no long context there");
    return differing.length === 0 ? "" : `${model}: ${differing.join("; ")}`;
  }).filter((line) => line !== "");
}

function baseOf(price: unknown): unknown {
  return typeof price === "object" && price !== null && "base" in price ? price.base : price;
}

test("the differences to @pydantic/genai-prices 0.1.8 are these, each with a reason", () => {
  expect(differences().toSorted()).toEqual([
    // Newer than the package, or offered by invitation.
    "claude-fable-5-2: not there",
    "claude-haiku-5-5: not there",
    "claude-mythos-5-1: not there",
    "claude-mythos-5: not there",
    "claude-sonnet-4-5: its tier is for totals, not for single requests",
    "claude-sonnet-4: no long context there",
    // Priced by its neighbor's prefix, claude-sonnet-5.
    "claude-sonnet-5-5: cache read 0.1 here, 0.2 there",
  ]);
});

test("genai-prices applies the long-context tier to totals, which makes a day of short requests dearer", () => {
  const usage = { input_tokens: 300_000 };
  const day = calcPrice(usage, "claude-sonnet-4-5", { providerId: "anthropic" });
  // A hundred requests of 3,000 tokens are $0.90 by the price list; the tier is for single requests above 200,000.
  expect(day?.total_price).toBeGreaterThan(0.9);
});
