import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openMetricsText, readHistory, type Sample } from "../src/index.ts";
import { promtool } from "./support/prometheus.ts";
import { openStored, streams } from "./support/stored.ts";
import { samplesOf, sumsOf, trueDollars } from "./support/truth.ts";

test("history has each stored day at its end, and names the days that are missing or may still change", async () => {
  await using stored = await openStored("2026-04-20");
  const { mock, store, organization } = stored;
  stored.sql("delete from days where stream = 'cost' and day in ('2026-05-02', '2026-05-15')");
  const { metrics, missing, unsettled } = await readHistory(store, { organization, streams, from: "2026-05-01" });

  expect(missing).toEqual([
    { stream: "cost", day: "2026-05-02" },
    { stream: "cost", day: "2026-05-15" },
  ]);
  expect(unsettled.filter(({ stream }) => stream === "cost").map(({ day }) => day)).toEqual(
    ["13", "14", "16", "17", "18", "19"].map((day) => `2026-05-${day}`),
  );
  const costs = samplesOf(metrics, "anthropic_cost_dollars", "last_complete_day");
  const ofDay = (day: string): Sample[] =>
    costs.filter(({ period }) => period?.endMs === Date.parse(`${day}T00:00:00Z`) + 86_400_000);
  for (const [day, next] of [
    ["2026-05-01", "2026-05-02"],
    ["2026-05-19", "2026-05-20"],
  ] as const) {
    expect(sumsOf(ofDay(day), "model")).toEqual(trueDollars(mock, { starting_at: day, ending_at: next }));
  }
  expect(ofDay("2026-05-02")).toEqual([]);
  expect(costs.every(({ period }) => (period?.endMs ?? 0) > Date.parse("2026-05-01"))).toBe(true);
});

test("only settled days, if figures must not change any more", async () => {
  await using stored = await openStored("2026-05-01");
  const options = { organization: stored.organization, streams, from: "2026-05-01", onlySettled: true };
  const { metrics, unsettled } = await readHistory(stored.store, options);

  const costs = samplesOf(metrics, "anthropic_cost_dollars", "last_complete_day");
  expect(Math.max(...costs.map(({ period }) => period?.endMs ?? 0))).toBe(Date.parse("2026-05-13"));
  expect(unsettled).toEqual([]);
});

test("promtool makes blocks of the history, and they contain every figure", async () => {
  await using stored = await openStored("2026-05-01");
  const { metrics } = await readHistory(stored.store, {
    organization: stored.organization,
    streams,
    from: "2026-05-01",
  });
  const folder = await mkdtemp(join(tmpdir(), "history-"));
  await writeFile(join(folder, "history.txt"), openMetricsText(metrics));

  await promtool(["tsdb", "create-blocks-from", "openmetrics", join(folder, "history.txt"), join(folder, "data")]);
  // It looks for the log of a running server.
  await mkdir(join(folder, "data/wal"));
  const dumped = await promtool(["tsdb", "dump", join(folder, "data")]);
  await rm(folder, { recursive: true });

  const expected = metrics.flatMap(({ name, samples }) =>
    samples.map(
      ({ labels, value, period }) => `${seriesKey({ __name__: name, ...labels })} ${Number(value)} ${period?.endMs}`,
    ),
  );
  const found = dumped
    .trimEnd()
    .split("\n")
    .map((line) => {
      const [, labels = "", value = "", time = ""] = /^\{(.*)\} (\S+) (\d+)$/.exec(line) ?? [];
      const pairs = [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = "", text = ""]) => [name, text]);
      return `${seriesKey(Object.fromEntries(pairs))} ${Number(value)} ${time}`;
    });
  expect(found.length).toBeGreaterThan(500);
  expect(found.toSorted()).toEqual(expected.toSorted());
});

function seriesKey(labels: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.entries(labels).toSorted(([left], [right]) => (left < right ? -1 : 1)));
}
