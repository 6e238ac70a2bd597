import { expect, test } from "vitest";
import { type Metric, prometheusText, readMetrics } from "../src/index.ts";
import { promtool } from "./support/prometheus.ts";
import { openStored, streams } from "./support/stored.ts";
import { samplesOf, sumsOf, trueDollars, trueTokens } from "./support/truth.ts";

function valueOf(metrics: readonly Metric[], name: string, stream: string): string | undefined {
  const samples = metrics.find((metric) => metric.name === name)?.samples;
  return samples?.find(({ labels }) => labels["stream"] === stream)?.value;
}

/** Seconds since 1970. */
function at(instant: string): string {
  return String(Date.parse(instant) / 1000);
}

test("the figures of a month and its last day are the ledger's, to the last digit", async () => {
  await using stored = await openStored("2026-05-01");
  const { mock, store, organization } = stored;
  const metrics = await readMetrics(store, { organization, streams });

  const month = { starting_at: "2026-05-01", ending_at: "2026-05-20" };
  const day = { starting_at: "2026-05-19", ending_at: "2026-05-20" };
  expect(sumsOf(samplesOf(metrics, "anthropic_cost_dollars", "month_to_date"), "model")).toEqual(
    trueDollars(mock, month),
  );
  expect(sumsOf(samplesOf(metrics, "anthropic_cost_dollars", "last_complete_day"), "model")).toEqual(
    trueDollars(mock, day),
  );
  const tokens = samplesOf(metrics, "anthropic_tokens", "last_complete_day");
  expect(sumsOf(tokens, "token_type")).toEqual(trueTokens(mock, day));
});

test("names and labels are the ones that dashboards and rules use", async () => {
  await using stored = await openStored("2026-05-01");
  const { store, organization } = stored;
  const metrics = await readMetrics(store, { organization, streams });

  const labelsOf = (name: string): string[] =>
    [
      ...new Set(
        metrics
          .filter((metric) => metric.name === name)
          .flatMap(({ samples }) => samples)
          .flatMap(({ labels }) => Object.keys(labels)),
      ),
    ].toSorted();
  expect(labelsOf("anthropic_cost_dollars")).toEqual(["cost_type", "model", "organization", "window", "workspace"]);
  expect(labelsOf("anthropic_tokens")).toEqual(["model", "organization", "token_type", "window", "workspace"]);
  expect(samplesOf(metrics, "anthropic_tokens", "month_to_date")).toEqual([]);
  for (const end of ["complete_through", "settled_through", "last_sync"])
    expect(labelsOf(`anthropic_usage_${end}_timestamp_seconds`)).toEqual(["organization", "stream"]);
  expect(metrics.map(({ name }) => name).filter((name) => !name.startsWith("anthropic_"))).toEqual([]);
});

test("the ledger says what is complete, what has settled, and what is missing", async () => {
  await using stored = await openStored("2026-05-01");
  const metrics = await readMetrics(stored.store, { organization: stored.organization, streams });

  // Cost settles 7 days after a day's end, usage after 2.
  expect(valueOf(metrics, "anthropic_usage_complete_through_timestamp_seconds", "cost")).toBe(at("2026-05-20"));
  expect(valueOf(metrics, "anthropic_usage_settled_through_timestamp_seconds", "cost")).toBe(at("2026-05-13"));
  expect(valueOf(metrics, "anthropic_usage_settled_through_timestamp_seconds", "usage")).toBe(at("2026-05-18"));
  expect(valueOf(metrics, "anthropic_usage_unsettled", "cost")).toBe("7");
  expect(valueOf(metrics, "anthropic_usage_missing", "cost")).toBe("0");
  expect(valueOf(metrics, "anthropic_usage_last_sync_timestamp_seconds", "cost")).toBe(at("2026-05-20T12:00:00Z"));
  expect(valueOf(metrics, "anthropic_usage_month_end_timestamp_seconds", "cost")).toBe(at("2026-06-01"));
});

test.for([
  ["cost", "cost"],
  ["cost", "currency"],
  ["usage", "output_tokens"],
  ["usage", "cache_creation_1h_input_tokens"],
] as const)("a stored row of %s without %s is an error, not a zero", async ([stream, column]) => {
  await using stored = await openStored("2026-05-18");
  const { store, organization } = stored;
  stored.sql(`update ${stream} set ${column} = null where day = '2026-05-19'`);
  await expect(readMetrics(store, { organization, streams })).rejects.toThrow(
    `A stored row of 2026-05-19 has no ${column}.`,
  );
});

test("a missing day ends what is complete: no figure includes a day after it", async () => {
  await using stored = await openStored("2026-05-01");
  const { mock, store, organization } = stored;
  stored.sql("delete from days where stream = 'cost' and day = '2026-05-11'");
  const metrics = await readMetrics(store, { organization, streams });

  expect(valueOf(metrics, "anthropic_usage_complete_through_timestamp_seconds", "cost")).toBe(at("2026-05-11"));
  expect(valueOf(metrics, "anthropic_usage_missing", "cost")).toBe("1");
  const month = { starting_at: "2026-05-01", ending_at: "2026-05-11" };
  expect(sumsOf(samplesOf(metrics, "anthropic_cost_dollars", "month_to_date"), "model")).toEqual(
    trueDollars(mock, month),
  );
  const day = { starting_at: "2026-05-10", ending_at: "2026-05-11" };
  expect(sumsOf(samplesOf(metrics, "anthropic_cost_dollars", "last_complete_day"), "model")).toEqual(
    trueDollars(mock, day),
  );
});

test("a store that begins within a month says nothing about the month", async () => {
  await using stored = await openStored("2026-05-05");
  const metrics = await readMetrics(stored.store, { organization: stored.organization, streams });

  expect(samplesOf(metrics, "anthropic_cost_dollars", "month_to_date")).toEqual([]);
  expect(samplesOf(metrics, "anthropic_cost_dollars", "last_complete_day")).not.toEqual([]);
});

test("what was used in the month and not on its last day is zero there, as that day is stored", async () => {
  await using stored = await openStored("2026-05-01");
  stored.sql(
    "delete from cost where day = '2026-05-19'; update days set rows = 0 where day = '2026-05-19' and stream = 'cost'",
  );
  const metrics = await readMetrics(stored.store, { organization: stored.organization, streams });

  const day = samplesOf(metrics, "anthropic_cost_dollars", "last_complete_day");
  expect(day.length).toBe(samplesOf(metrics, "anthropic_cost_dollars", "month_to_date").length);
  expect(day.every(({ value }) => value === "0")).toBe(true);
});

test("a receipt of a clock that was ahead proves nothing", async () => {
  await using stored = await openStored("2026-05-01");
  stored.sql("update days set read_at = '2027-01-01T00:00:00.000Z' where day = '2026-05-11' and stream = 'cost'");
  const metrics = await readMetrics(stored.store, { organization: stored.organization, streams });

  expect(valueOf(metrics, "anthropic_usage_complete_through_timestamp_seconds", "cost")).toBe(at("2026-05-11"));
});

test("a store with nothing in it has no metrics", async () => {
  await using stored = await openStored("2026-05-01");

  expect(await readMetrics(stored.store, { organization: "another", streams })).toEqual([]);
});

test("a cost in another currency is an error, not dollars", async () => {
  await using stored = await openStored("2026-05-01");
  stored.sql("update cost set currency = 'EUR' where day = '2026-05-12'");

  await expect(readMetrics(stored.store, { organization: stored.organization, streams })).rejects.toThrow("EUR");
});

test("promtool accepts the text, with names that follow the rules, and it has no timestamps", async () => {
  await using stored = await openStored("2026-05-01");
  stored.sql(`update cost set model = 'a "quoted" \\ model' || char(10) || 'with a line' where day = '2026-05-12'`);
  const text = prometheusText(await readMetrics(stored.store, { organization: stored.organization, streams }));

  expect(await promtool(["check", "metrics"], text)).toBe("");
  expect(text).toContain(String.raw`model="a \"quoted\" \\ model\nwith a line"`);
  for (const line of text.trimEnd().split("\n")) expect(line).toMatch(/^(?:# (?:HELP|TYPE) .+|\w+\{.+\} -?[\d.]+)$/);
});
