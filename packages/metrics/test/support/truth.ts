import type { Mock } from "@org/usage-mock";
import { Decimal } from "decimal.js";
import type { Metric, Sample } from "../../src/index.ts";

const Exact = Decimal.clone({ precision: 80 });

export interface Days {
  readonly starting_at: string;
  readonly ending_at: string;
}

/** The ledger's dollars by model, in another arithmetic than the package's. */
export function trueDollars({ ledger }: Mock, days: Days): Record<string, string> {
  const rows = ledger.cost({ ...days, group_by: ["workspace_id", "description"] });
  return addUp(rows.map((row) => [row.model ?? "", new Exact(row.amount).div(100)]));
}

/** The ledger's tokens by the token type of the API's cost report. */
export function trueTokens({ ledger }: Mock, days: Days): Record<string, string> {
  const rows = ledger.usage({ ...days, group_by: ["model"] });
  return addUp(
    rows.flatMap((row): [string, Decimal][] => [
      ["uncached_input_tokens", new Exact(row.uncached_input_tokens)],
      ["cache_read_input_tokens", new Exact(row.cache_read_input_tokens)],
      ["cache_creation.ephemeral_5m_input_tokens", new Exact(row.cache_creation.ephemeral_5m_input_tokens)],
      ["cache_creation.ephemeral_1h_input_tokens", new Exact(row.cache_creation.ephemeral_1h_input_tokens)],
      ["output_tokens", new Exact(row.output_tokens)],
    ]),
  );
}

/** The samples of one metric and one window. */
export function samplesOf(metrics: readonly Metric[], name: string, window: string): Sample[] {
  return metrics
    .filter((metric) => metric.name === name)
    .flatMap(({ samples }) => samples.filter(({ labels }) => labels["window"] === window));
}

/** What the samples say, added up by one label. */
export function sumsOf(samples: readonly Sample[], label: string): Record<string, string> {
  return addUp(samples.map(({ labels, value }) => [labels[label] ?? "", new Exact(value)]));
}

function addUp(pairs: readonly (readonly [string, Decimal])[]): Record<string, string> {
  const sums: Record<string, Decimal> = {};
  for (const [key, value] of pairs) sums[key] = (sums[key] ?? new Exact(0)).plus(value);
  const positive = Object.entries(sums).filter(([, sum]) => !sum.isZero());
  return Object.fromEntries(positive.map(([key, sum]) => [key, sum.toFixed()]));
}
