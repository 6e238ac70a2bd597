/**
 * The mock's price list: cents per million tokens, as decimal text, from a day on. It has the form of
 * a real one (dated, cheaper cache reads, more expensive cache writes) and is not Anthropic's.
 */
export interface ListPrice {
  model: string;
  from: string;
  input: string;
  output: string;
}

export const listPrices: readonly ListPrice[] = [
  { model: "claude-3-opus-20240229", from: "2024-01-01", input: "1500", output: "7500" },
  { model: "claude-opus-4-1-20250805", from: "2024-01-01", input: "1500", output: "7500" },
  { model: "claude-opus-4-6", from: "2024-01-01", input: "500", output: "2500" },
  { model: "claude-opus-5", from: "2024-01-01", input: "600", output: "3000" },
  { model: "claude-opus-5", from: "2026-08-01", input: "500", output: "2500" },
  { model: "claude-3-5-sonnet-20240620", from: "2024-01-01", input: "300", output: "1500" },
  { model: "claude-sonnet-4-20250514", from: "2024-01-01", input: "300", output: "1500" },
  { model: "claude-sonnet-4-5-20250929", from: "2024-01-01", input: "300", output: "1500" },
  { model: "claude-sonnet-5", from: "2024-01-01", input: "300", output: "1500" },
  { model: "claude-3-5-haiku-20241022", from: "2024-01-01", input: "80", output: "400" },
  { model: "claude-haiku-4-5-20251001", from: "2024-01-01", input: "100", output: "500" },
];

/** A fraction: numerator, denominator. */
export type Factor = readonly [bigint, bigint];

type FactorName =
  | "cacheRead"
  | "cacheCreation5m"
  | "cacheCreation1h"
  | "batch"
  | "usOnly"
  | "longContextInput"
  | "longContextOutput"
  | "fast";

/** Factors of the list price. */
export const factors: Record<FactorName, Factor> = {
  cacheRead: [1n, 10n],
  cacheCreation5m: [5n, 4n],
  cacheCreation1h: [2n, 1n],
  batch: [1n, 2n],
  usOnly: [11n, 10n],
  longContextInput: [2n, 1n],
  longContextOutput: [3n, 2n],
  fast: [6n, 1n],
};

/** Cents for each thing that is not a token. A unit of the last two is a hundredth of an hour. */
export const unitPrices = { webSearchRequest: "1", codeExecutionUnit: "0.05", sessionUnit: "0.08" } as const;

/** What the organization pays of the list price for tokens, from a day on. */
export const discounts: readonly { from: string; pays: Factor }[] = [
  { from: "2024-01-01", pays: [1n, 1n] },
  { from: "2026-04-01", pays: [19n, 20n] },
];
