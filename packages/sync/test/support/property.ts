import { Decimal } from "decimal.js";
import * as fc from "fast-check";
import type { Store, Stream, Sync, SyncOptions } from "../../src/index.ts";
import { makeApi, nextDay, type Restatement } from "./api.ts";
import type { Harness } from "./harness.ts";

/** What is put to the test: the package, or a mutant of it. */
export interface Implementation {
  readonly createSync: (options: SyncOptions) => Sync;
  readonly streams: readonly Stream[];
}

/** A store that can crash inside a commit, and what reads it from outside. */
export interface Subject {
  readonly harness: Harness;
  readonly open: (now: () => Date) => Store;
  /** Statements, or calls of the file system, until the next crash; undefined for none. */
  readonly arm: (steps: number | undefined) => void;
  readonly hasBurned: () => boolean;
  readonly bury: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Streams settle after 3 days; a clock may be wrong by one. */
export const settleDays = 3;
const maxSkewMs = dayMs;

type Step =
  | { readonly kind: "run"; readonly skewMs: number; readonly crashAt: number | undefined }
  | { readonly kind: "wait"; readonly hours: number }
  | { readonly kind: "restate"; readonly daysAgo: number; readonly how: Restatement }
  | { readonly kind: "hold"; readonly daysAgo: number }
  | { readonly kind: "serve" }
  | { readonly kind: "race"; readonly how: Restatement };

const restatements = fc.constantFrom<Restatement>("other", "empty", "fewer", "corrected");
const skews = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: -maxSkewMs, max: maxSkewMs }) },
  // So far ahead that it is noticed as soon as the clock is right again.
  { weight: 1, arbitrary: fc.constant(60 * dayMs) },
);

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("run" as const),
      skewMs: skews,
      crashAt: fc.option(fc.nat(80), { nil: undefined, freq: 3 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("wait" as const), hours: fc.integer({ min: 1, max: 30 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("restate" as const),
      daysAgo: fc.integer({ min: 1, max: 2 }),
      how: restatements,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("hold" as const), daysAgo: fc.integer({ min: 0, max: 4 }) }) },
  { weight: 2, arbitrary: fc.constant({ kind: "serve" as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("race" as const), how: restatements }) },
);

const start = "2026-05-20T05:00:00Z";
const since = "2026-05-14";

/**
 * Any schedule of runs, crashes, wrong clocks, races and restatements ends with the store equal to the ledger for every
 * settled day; on the way, a day that was not served is never there, and a receipt always matches its rows.
 */
export async function checkProperty(
  { createSync, streams }: Implementation,
  makeSubject: () => Promise<Subject>,
  numRuns: number,
  seed: number,
): Promise<void> {
  const property = fc.asyncProperty(fc.array(steps, { minLength: 4, maxLength: 14 }), async (schedule) => {
    const subject = await makeSubject();
    try {
      await follow(schedule, createSync, streams, subject);
    } finally {
      await subject.close();
    }
  });
  await fc.assert(property, { numRuns, seed, endOnFailure: true });
}

async function follow(
  schedule: readonly Step[],
  createSync: Implementation["createSync"],
  streams: readonly Stream[],
  subject: Subject,
): Promise<void> {
  const api = makeApi(start);
  let skewMs = 0;
  let heldFrom: string | undefined;
  const served = new Set<string>();
  const store = subject.open(() => new Date(api.now() + skewMs));
  const sync = createSync({ usage: api.usage, store, streams, since, organization: "o" });

  /** Days that a read can get at this moment. */
  function noteServed(): void {
    const today = new Date(api.now()).toISOString().slice(0, 10);
    const end = heldFrom !== undefined && heldFrom < today ? heldFrom : today;
    for (let day = since; day < end; day = nextDay(day)) served.add(day);
  }

  async function run(crashAt?: number): Promise<void> {
    noteServed();
    subject.arm(crashAt);
    // A crash does not report a run; whether it did any harm is seen in the store.
    await sync.run().catch(() => {});
    if (crashAt !== undefined) await subject.bury();
    subject.arm(undefined);
  }

  function daysAgo(count: number): string {
    return new Date(api.now() - count * dayMs).toISOString().slice(0, 10);
  }

  for (const step of schedule) {
    if (step.kind === "wait") api.advance(`${step.hours}h`);
    if (step.kind === "run") {
      skewMs = step.skewMs;
      await run(step.crashAt);
      skewMs = 0;
    }
    if (step.kind === "hold") {
      heldFrom = daysAgo(step.daysAgo);
      api.holdBack(heldFrom);
    }
    if (step.kind === "serve") {
      heldFrom = undefined;
      api.holdBack(undefined);
    }
    // Only while no run can have taken the day for settled.
    if (step.kind === "restate" && endOf(daysAgo(step.daysAgo)) + settleDays * dayMs - maxSkewMs > api.now())
      api.restate(daysAgo(step.daysAgo), step.how);
    if (step.kind === "race") await race(step.how);
    await checkState(subject, served);
  }

  /** Two writers read at the same moment of the clock, and the API restates a day between them. */
  async function race(how: Restatement): Promise<void> {
    noteServed();
    const unit = (await sync.plan()).find(({ stream }) => stream === "cost");
    if (unit === undefined) return;
    await sync.runUnit(unit);
    const before = await subject.harness.rows("cost");
    const readAt = await readTimes(subject);
    if (endOf(daysAgo(1)) + settleDays * dayMs - maxSkewMs > api.now()) api.restate(daysAgo(1), how);
    await sync.runUnit(unit);
    const after = await subject.harness.rows("cost");
    if (readAt === (await readTimes(subject)) && fingerprint(before) !== fingerprint(after))
      throw new Error("Stored rows changed without a later read_at.");
  }

  // The clock is right and nothing is held back: one run per day until everything has settled.
  skewMs = 0;
  heldFrom = undefined;
  api.holdBack(undefined);
  await run();
  const lastDay = daysAgo(1);
  for (let day = 0; day <= settleDays; day += 1) {
    api.advance("1d");
    await run();
  }
  await checkState(subject, served);
  for (let day = since; day <= lastDay; day = nextDay(day))
    for (const stream of ["cost", "usage"] as const) await checkDay(subject, stream, day, api.truth(stream, day));
}

async function readTimes({ harness }: Subject): Promise<string> {
  const receipts = await harness.receipts(["cost"]);
  return receipts
    .map(({ stream, day, readAt }) => `${stream} ${day} ${readAt}`)
    .toSorted()
    .join();
}

function endOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) + dayMs;
}

function fingerprint(rows: readonly object[]): string {
  return JSON.stringify(rows.map((row) => JSON.stringify(row)).toSorted());
}

/** At any moment: no day without having been served, and every receipt counts its rows. */
async function checkState({ harness }: Subject, served: ReadonlySet<string>): Promise<void> {
  const receipts = await harness.receipts(["cost", "usage"]).catch(() => []);
  const counts = new Map<string, number>();
  for (const stream of ["cost", "usage"])
    for (const row of await harness.rows(stream).catch(() => []))
      counts.set(`${stream} ${row["day"]}`, (counts.get(`${stream} ${row["day"]}`) ?? 0) + 1);
  for (const { stream, day, rows } of receipts) {
    const count = counts.get(`${stream} ${day}`) ?? 0;
    if (!served.has(day)) throw new Error(`${stream} of ${day} is stored, and was never served.`);
    if (rows !== count) throw new Error(`${stream} of ${day} has ${count} rows; its receipt says ${rows}.`);
  }
}

async function checkDay(
  { harness }: Subject,
  stream: "cost" | "usage",
  day: string,
  truth: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = (await harness.rows(stream)).filter((row) => row["day"] === day);
  const figure = stream === "cost" ? "cost" : "output_tokens";
  const found = new Map(rows.map((row) => [row["row_key"], new Decimal(String(row[figure])).toFixed()]));
  const isEqual = found.size === rows.length && found.size === truth.size;
  if (!isEqual || [...truth].some(([key, value]) => found.get(key) !== value))
    throw new Error(`${stream} of ${day} is not what is true: ${found.size} rows, ${truth.size} in the ledger.`);
}
