import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { promtool } from "../../packages/metrics/test/support/prometheus.ts";

const at = (name: string): string => join(import.meta.dirname, name);

/** A panel, as far as it matters here. */
interface Panel {
  readonly title: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly targets: readonly { readonly expr: string; readonly datasource: { readonly uid: string } }[];
}

interface Dashboard {
  readonly schemaVersion: number;
  readonly templating: { readonly list: readonly { readonly name: string; readonly type: string }[] };
  readonly panels: readonly Panel[];
}

test("promtool accepts the rules and the configuration, and there are five alerts", async () => {
  expect(await promtool(["check", "config", at("prometheus.yaml")])).toContain("SUCCESS");
  expect(await promtool(["check", "rules", "--lint-fatal", at("alerts.yaml")])).toContain("SUCCESS: 7 rules found");

  const rules = await readFile(at("alerts.yaml"), "utf8");
  expect([...rules.matchAll(/- alert: (\w+)/g)].map(([, name]) => name)).toEqual([
    "ClaudeBudgetPace",
    "ClaudeCacheHitDrop",
    "ClaudeModelShare",
    "ClaudeDayMissing",
    "ClaudeSyncStale",
  ]);
});

test("each alert fires when it should, and not before", async () => {
  const cases = await readFile(at("alerts.test.yaml"), "utf8");
  const rules = await readFile(at("alerts.yaml"), "utf8");

  expect(await promtool(["test", "rules", at("alerts.test.yaml")])).toContain("SUCCESS");
  for (const [, name] of rules.matchAll(/- alert: (\w+)/g)) expect(cases).toContain(`alertname: ${name}`);
});

test("the dashboard takes its data source from a variable, and its panels do not overlap", async () => {
  const { schemaVersion, templating, panels } = JSON.parse(await readFile(at("dashboard.json"), "utf8")) as Dashboard;

  expect(schemaVersion).toBeGreaterThan(35);
  expect(templating.list[0]).toMatchObject({ name: "datasource", type: "datasource", query: "prometheus" });
  expect(new Set(panels.map(({ title }) => title)).size).toBe(panels.length);
  expect(panels.flatMap(({ targets }) => targets).every(({ datasource }) => datasource.uid === "${datasource}")).toBe(
    true,
  );
  const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, index) => `${x + (index % w)},${y + Math.floor(index / w)}`),
  );
  expect(new Set(cells).size).toBe(cells.length);
  expect(Math.max(...panels.map(({ gridPos: { x, w } }) => x + w))).toBeLessThanOrEqual(24);
});
