import { asRecord, type Fields } from "../fields/bad-row.ts";
import { addCounts, readCount } from "../fields/count.ts";

/** The token counters of a usage row. */
export interface TokenCounts {
  readonly uncached_input_tokens: number;
  readonly cache_read_input_tokens: number;
  readonly cache_creation: {
    readonly ephemeral_5m_input_tokens: number;
    readonly ephemeral_1h_input_tokens: number;
  };
  readonly output_tokens: number;
}

/** The token counters of a Claude Code model, which reports the two cache lifetimes as one number. */
export interface ClaudeCodeTokenCounts {
  readonly input: number;
  readonly output: number;
  readonly cache_read: number;
  readonly cache_creation: number;
}

/** A usage row of any report: flat, whole with `usage` inside, or an entry of Claude Code's `model_breakdown`. */
export type TokenSource = TokenCounts | { readonly usage: TokenCounts } | { readonly tokens: ClaudeCodeTokenCounts };

/**
 * All input tokens of a row: uncached, read from the cache, and written to it for 5 minutes and for 1 hour.
 * A malformed or missing counter throws `ProtocolError` `bad_row`; the result is never `NaN`.
 */
export function totalInputTokens(row: TokenSource): number {
  return inputOf(readTokens(row));
}

/**
 * All tokens of a row: all input (see `totalInputTokens`) and all output. Added up from the parts, even if the row
 * has a `total_tokens`.
 */
export function totalTokens(row: TokenSource): number {
  const tokens = readTokens(row);
  return addCounts(inputOf(tokens), tokens.output, "total tokens");
}

/**
 * The share of input tokens that were read from the cache, 0 to 1: cache reads divided by all input tokens (see
 * `totalInputTokens`). `null` if there was no input, which is neither a good nor a bad rate.
 *
 * @example
 * cacheHitRate(row) // 0.83
 */
export function cacheHitRate(row: TokenSource): number | null {
  const tokens = readTokens(row);
  const input = inputOf(tokens);
  return input === 0 ? null : tokens.cacheRead / input;
}

interface Tokens {
  readonly uncached: number;
  readonly cacheRead: number;
  readonly cacheWritten: number;
  readonly output: number;
}

function inputOf({ uncached, cacheRead, cacheWritten }: Tokens): number {
  return addCounts(addCounts(uncached, cacheRead, "input tokens"), cacheWritten, "input tokens");
}

function readTokens(source: unknown): Tokens {
  const row = asRecord(source, "row");
  if (row["tokens"] !== undefined) return readClaudeCodeTokens(asRecord(row["tokens"], "row.tokens"));
  const inside = row["usage"] !== undefined;
  const path = inside ? "row.usage" : "row";
  const figures = inside ? asRecord(row["usage"], path) : row;
  const written = asRecord(figures["cache_creation"], `${path}.cache_creation`);
  return {
    uncached: readCount(figures["uncached_input_tokens"], `${path}.uncached_input_tokens`),
    cacheRead: readCount(figures["cache_read_input_tokens"], `${path}.cache_read_input_tokens`),
    cacheWritten: addCounts(
      readCount(written["ephemeral_5m_input_tokens"], `${path}.cache_creation.ephemeral_5m_input_tokens`),
      readCount(written["ephemeral_1h_input_tokens"], `${path}.cache_creation.ephemeral_1h_input_tokens`),
      "input tokens",
    ),
    output: readCount(figures["output_tokens"], `${path}.output_tokens`),
  };
}

function readClaudeCodeTokens(tokens: Fields): Tokens {
  return {
    uncached: readCount(tokens["input"], "row.tokens.input"),
    cacheRead: readCount(tokens["cache_read"], "row.tokens.cache_read"),
    cacheWritten: readCount(tokens["cache_creation"], "row.tokens.cache_creation"),
    output: readCount(tokens["output"], "row.tokens.output"),
  };
}
