// A store of several organizations has the same metrics for each as a store of that organization only.
import { join } from "node:path";
import { createUsageClient } from "@org/usage";
import { createMock } from "@org/usage-mock";
import { costStream, createSync, usageStream } from "@org/usage-sync";
import { sqliteStore } from "@org/usage-sync/sqlite";
import { beforeAll, expect, test } from "vitest";
import { freshFolder, usage } from "./usage.ts";

const folder = freshFolder();
const now = "2026-09-10T14:20:00Z";
const stores = { one: join(folder, "one.db"), two: join(folder, "two.db"), many: join(folder, "many.db") };
const organizations = [7, 21].map((seed) => createMock({ seed, now }));
const ids = organizations.map(({ organization }) => organization.id).toSorted();

beforeAll(async () => {
  for (const [index, mock] of organizations.entries()) {
    const client = createUsageClient({ apiKey: mock.apiKey, fetch: mock.fetch, clock: mock.clock });
    for (const [file, held] of [
      [index === 0 ? stores.one : stores.two, "one"],
      [stores.many, "many"],
    ] as const) {
      const store = sqliteStore(file, { organizations: held, now: () => new Date(now) });
      const streams = [costStream(), usageStream()];
      await createSync({ usage: client, store, streams, since: index === 0 ? "2026-09-01" : "2026-09-05" }).run();
      await store.close();
    }
  }
}, 120_000);

async function linesOf(file: string, args: readonly string[] = []) {
  const { code, stdout, stderr } = await usage(["metrics", "--from-store", `sqlite:${file}`, ...args], { now });
  return { code, stderr, lines: stdout.split("\n").filter((line) => line !== "") };
}

function samples(lines: readonly string[] = []): string[] {
  return lines.filter((line) => !line.startsWith("#"));
}

test.each([["gauges"], ["history", "--openmetrics", "--from", "2026-09-01"]])(
  "%s of a store with two organizations are those of both, and each name is there once",
  async (_, ...args) => {
    const [one, two, many] = await Promise.all(
      [stores.one, stores.two, stores.many].map((file) => linesOf(file, args)),
    );
    expect(samples(one?.lines).length).toBeGreaterThan(20);
    expect(samples(many?.lines).toSorted()).toEqual([...samples(one?.lines), ...samples(two?.lines)].toSorted());
    const names = many?.lines.filter((line) => line.startsWith("# TYPE")) ?? [];
    expect(new Set(names).size).toBe(names.length);
  },
);

test("what is missing is said by organization", async () => {
  const { code, stderr } = await linesOf(stores.many, ["--openmetrics", "--from", "2026-09-01"]);
  const late = organizations[1]?.organization.id;
  expect(code, stderr).toBe(4);
  expect(stderr).toContain(`${late}: cost: 2026-09-01, 2026-09-02, 2026-09-03, 2026-09-04 are not stored`);
});

test.each([["gauges"], ["history", "--openmetrics", "--from", "2026-09-08"]])(
  "%s of a store say which stream has no stored day at all",
  async (_, ...args) => {
    const file = join(freshFolder(), "cost-only.db");
    const store = sqliteStore(file, { organizations: "many", now: () => new Date(now) });
    const [mock] = organizations;
    if (mock === undefined) throw new Error("no organization");
    await store.prepare({ organization: mock.organization.id, streams: [costStream(), usageStream()], rebuild: [] });
    const client = createUsageClient({ apiKey: mock.apiKey, fetch: mock.fetch, clock: mock.clock });
    await createSync({ usage: client, store, streams: [costStream()], since: "2026-09-08" }).run();
    await store.close();
    const { code, stderr, lines } = await linesOf(file, args);
    expect(code, stderr).toBe(4);
    expect(samples(lines).length).toBeGreaterThan(3);
    expect(stderr).toContain("usage: no day is stored, so it has no metrics. Run usage sync.");
    expect(stderr).not.toContain("cost: no day");
  },
);

test("a store that was prepared for many and holds none yet is an error", async () => {
  const file = join(folder, "empty.db");
  const store = sqliteStore(file, { organizations: "many" });
  await store.prepare({ organization: ids[0] ?? "", streams: [costStream()], rebuild: [] });
  await store.close();
  const { code, stderr } = await linesOf(file);
  expect(code).toBe(1);
  expect(stderr).toContain("there is nothing in");
});
