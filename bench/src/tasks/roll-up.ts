import { rollUp } from "@org/usage";
import type { Prepare } from "../process/sample.ts";
import { instant } from "../server/page-template.ts";
import { messagesRows } from "../server/rows.ts";

interface RollUpInput {
  readonly contender: "usage" | "by hand";
  readonly rows: number;
}

/** The rows that `report.rows()` gives, of a bucket each thousand. */
interface ReportRow {
  readonly starting_at: string;
  readonly ending_at: string;
  readonly model: string;
  readonly uncached_input_tokens: number;
  readonly cache_read_input_tokens: number;
  readonly output_tokens: number;
  readonly cache_creation: { readonly ephemeral_5m_input_tokens: number; readonly ephemeral_1h_input_tokens: number };
  readonly server_tool_use: { readonly web_search_requests: number };
}

/** Adds rows up by model. The answer is held against the sum that is known. */
export const prepare: Prepare<RollUpInput> = async ({ contender, rows: count }) => {
  const rows = makeRows(count);
  const sum = contender === "usage" ? withRollUp : byHand;
  return () => {
    const sums = sum(rows);
    const expected = rows.reduce((total, row) => total + row.output_tokens, 0);
    if (sums.reduce((total, tokens) => total + tokens, 0) !== expected) throw new Error("The sums are wrong.");
    return { rows: rows.length };
  };
};

function makeRows(count: number): ReportRow[] {
  const rows: ReportRow[] = [];
  for (let bucket = 0; rows.length < count; bucket++) {
    const bounds = { starting_at: instant(bucket * 3_600_000), ending_at: instant((bucket + 1) * 3_600_000) };
    for (const row of JSON.parse(messagesRows(1000, bucket + 1)) as ReportRow[]) rows.push({ ...bounds, ...row });
  }
  return rows;
}

function withRollUp(rows: readonly ReportRow[]): number[] {
  return rollUp(rows, ["model"]).map((row) => row.output_tokens);
}

/** The loop that one writes for one report and one question. */
function byHand(rows: readonly ReportRow[]): number[] {
  const sums = new Map<
    string,
    { uncached: number; cached: number; written: number; output: number; searches: number }
  >();
  for (const row of rows) {
    let sum = sums.get(row.model);
    if (sum === undefined) sums.set(row.model, (sum = { uncached: 0, cached: 0, written: 0, output: 0, searches: 0 }));
    sum.uncached += row.uncached_input_tokens;
    sum.cached += row.cache_read_input_tokens;
    sum.written += row.cache_creation.ephemeral_5m_input_tokens + row.cache_creation.ephemeral_1h_input_tokens;
    sum.output += row.output_tokens;
    sum.searches += row.server_tool_use.web_search_requests;
  }
  return [...sums.values()].map(({ output }) => output);
}
