import { createMock, type KeyFamily, type Mock } from "@org/usage-mock";
import * as fc from "fast-check";
import { vi } from "vitest";
import { createUsageClient, type UsageClient, type UsageClientOptions } from "../../src/index.ts";

// Hundreds of reports in one test, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

export const now = "2026-09-10T14:20:00Z";
export const dayMs = 86_400_000;

/** A seeded organization and a client whose network and clock it is. */
export function setUp(
  family: KeyFamily = "admin",
  { seed = 7, at = now, ...options }: UsageClientOptions & { seed?: number; at?: string } = {},
): { mock: Mock; usage: UsageClient } {
  const mock = createMock({ seed, now: at });
  return { mock, usage: clientOf(mock, family, options) };
}

export function clientOf(mock: Mock, family: KeyFamily, options: UsageClientOptions = {}): UsageClient {
  const key = family === "oauth" ? { authToken: mock.keys.oauth } : { apiKey: mock.keys[family] };
  return createUsageClient({ ...key, fetch: mock.fetch, clock: mock.clock, ...options });
}

export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** What a promise is rejected with. */
export async function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error("nothing failed");
    },
    (error: unknown) => error,
  );
}

/** A value as text that does not depend on the order of keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  );
}

/** Rows as a bag: the same rows in any order are the same. */
export function bag(rows: readonly unknown[]): string[] {
  return rows.map(canonical).toSorted();
}

export function pick(row: object, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, (row as Readonly<Record<string, unknown>>)[name]]));
}

const widthsMs = { "1d": dayMs, "1h": 3_600_000, "1m": 60_000 } as const;
export type Width = keyof typeof widthsMs;

export interface Stretch {
  readonly width: Width;
  readonly starting_at: string;
  readonly ending_at: string;
}

/** Windows on bucket boundaries that have settled: analytics may change a day until 30 days after its end. */
export function stretches(widths: readonly Width[], most: Readonly<Record<Width, number>>): fc.Arbitrary<Stretch> {
  return fc
    .record({
      width: fc.constantFrom(...widths),
      back: fc.integer({ min: 32, max: 240 }),
      share: fc.double({ min: 0.01, max: 1, noNaN: true }),
    })
    .map(({ width, back, share }) => {
      const buckets = Math.ceil(share * most[width]);
      const endMs = Math.floor(Date.parse(now) / dayMs - back) * dayMs + widthsMs[width] * 7;
      return { width, starting_at: iso(endMs - buckets * widthsMs[width]), ending_at: iso(endMs) };
    })
    .filter(
      ({ starting_at, ending_at }) => starting_at >= "2026-01-01" && ending_at < iso(Date.parse(now) - 31 * dayMs),
    );
}

export function iso(ms: number): string {
  return new Date(ms).toISOString().replace(".000Z", "Z");
}
