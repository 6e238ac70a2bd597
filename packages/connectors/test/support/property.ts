import { Decimal } from "decimal.js";
import { costStream, usageStream } from "@org/usage-sync";
import * as fc from "fast-check";
import type * as connectors from "../../src/index.ts";
import { makeApi, nextDay, type Restatement } from "../../../sync/test/support/api.ts";
import { airbyteEngine, type Engine, randomOf, singerEngine } from "./engines.ts";
import type { Message } from "./around.ts";

export type Implementation = typeof connectors;
export type EngineName = "airbyte" | "singer";

type Step =
  | { readonly kind: "run"; readonly dies: number | undefined; readonly seed: number }
  | { readonly kind: "wait"; readonly hours: number }
  | { readonly kind: "restate"; readonly daysAgo: number; readonly how: Restatement }
  | { readonly kind: "hold"; readonly daysAgo: number }
  | { readonly kind: "serve" }
  | { readonly kind: "backfill"; readonly days: number };

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("run" as const),
      // After so many messages, so that it can be in the middle of a day's rows.
      dies: fc.option(fc.nat(400), { nil: undefined, freq: 2 }),
      seed: fc.nat(),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("wait" as const), hours: fc.integer({ min: 1, max: 30 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("restate" as const),
      daysAgo: fc.integer({ min: 1, max: 2 }),
      how: fc.constantFrom<Restatement>("other", "empty", "fewer", "corrected"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("hold" as const), daysAgo: fc.integer({ min: 0, max: 4 }) }) },
  { weight: 1, arbitrary: fc.constant({ kind: "serve" as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("backfill" as const), days: fc.integer({ min: 1, max: 3 }) }) },
);

const start = "2026-05-20T05:00:00Z";
const settleDays = 2;
const dayMs = 86_400_000;
const selected = ["cost", "usage", "days"];

class Death extends Error {}

/**
 * Any schedule of runs, deaths of runs and destinations, lost states, restatements and backfills ends with the guide's view
 * equal to the ledger; on the way, a day that was never served has no receipt.
 */
export async function checkProperty(
  implementation: Implementation,
  engine: EngineName,
  numRuns: number,
  seed: number,
): Promise<void> {
  const property = fc.asyncProperty(fc.array(steps, { minLength: 4, maxLength: 14 }), (schedule) =>
    follow(schedule, implementation, engine),
  );
  await fc.assert(property, { numRuns, seed, endOnFailure: true });
}

async function follow(
  schedule: readonly Step[],
  implementation: Implementation,
  engineName: EngineName,
): Promise<void> {
  const api = makeApi(start);
  const tables = implementation
    .engineTables([costStream(), usageStream()])
    .filter(({ name }) => selected.includes(name));
  const engine: Engine = engineName === "airbyte" ? airbyteEngine(tables) : singerEngine(tables);
  let since = "2026-05-17";
  let heldFrom: string | undefined;
  const served = new Set<string>();

  async function run(dies?: number, seed = 1): Promise<void> {
    const today = new Date(api.now()).toISOString().slice(0, 10);
    const end = heldFrom !== undefined && heldFrom < today ? heldFrom : today;
    for (let day = since; day < end; day = nextDay(day)) served.add(day);
    const messages: Message[] = [];
    const write = async (text: string): Promise<void> => {
      for (const line of text.trimEnd().split("\n")) {
        if (dies !== undefined && messages.length >= dies) throw new Death();
        messages.push(JSON.parse(line) as Message);
      }
    };
    await runEngine(implementation, engineName, { since, state: engine.state(), write, api }).catch(
      (error: unknown) => {
        if (!(error instanceof Death)) throw error;
      },
    );
    const random = randomOf(seed);
    engine.receive(messages, dies !== undefined, random);
    // No two runs begin in the same millisecond.
    api.advance("1s");
    for (const { stream, day } of engine.destination.receipts())
      if (!served.has(String(day)))
        throw new Error(`${String(stream)} of ${String(day)} has a receipt, and was never served.`);
  }

  const daysAgo = (count: number): string => new Date(api.now() - count * dayMs).toISOString().slice(0, 10);

  for (const step of schedule) {
    if (step.kind === "wait") api.advance(`${step.hours}h`);
    if (step.kind === "run") await run(step.dies, step.seed);
    if (step.kind === "hold") api.holdBack((heldFrom = daysAgo(step.daysAgo)));
    if (step.kind === "serve") api.holdBack((heldFrom = undefined));
    if (step.kind === "backfill") since = new Date(Date.parse(since) - step.days * dayMs).toISOString().slice(0, 10);
    // Only while no run can have taken the day for settled.
    if (step.kind === "restate" && endOf(daysAgo(step.daysAgo)) + settleDays * dayMs > api.now())
      api.restate(daysAgo(step.daysAgo), step.how);
  }

  heldFrom = undefined;
  api.holdBack(undefined);
  const lastDay = daysAgo(1);
  for (let day = 0; day <= settleDays; day += 1) {
    await run();
    api.advance("1d");
  }
  await run();
  for (let day = since; day <= lastDay; day = nextDay(day))
    for (const stream of ["cost", "usage"] as const) checkDay(engine, stream, day, api.truth(stream, day));
  engine.destination.close();
}

interface Run {
  readonly since: string;
  readonly state: unknown;
  readonly write: (text: string) => Promise<void>;
  readonly api: ReturnType<typeof makeApi>;
}

async function runEngine({ runAirbyte, runSinger }: Implementation, engine: EngineName, run: Run): Promise<void> {
  const { since, state, write, api } = run;
  const config = { start_date: since, settle_days: { cost: settleDays, usage: settleDays } };
  const connect = async (): Promise<{ usage: typeof api.usage; organization: () => Promise<string> }> => ({
    usage: api.usage,
    organization: async () => "org-1",
  });
  const around = { connect, write, log: async () => {}, now: api.now };
  if (engine === "singer") {
    await runSinger({ config, state }, around);
    return;
  }
  const streams = selected.map((name) => ({ stream: { name }, sync_mode: "incremental" }));
  await runAirbyte("read", async () => ({ config, state, catalog: { streams } }), around);
}

function endOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) + dayMs;
}

function checkDay(
  { destination }: Engine,
  stream: "cost" | "usage",
  day: string,
  truth: ReadonlyMap<string, string>,
): void {
  const rows = destination.current(stream, day);
  const figure = stream === "cost" ? "cost" : "output_tokens";
  const found = new Map(rows.map((row) => [row["row_key"], new Decimal(String(row[figure])).toFixed()]));
  const isEqual = found.size === rows.length && found.size === truth.size;
  if (!isEqual || [...truth].some(([key, value]) => found.get(key) !== value))
    throw new Error(`${stream} of ${day} is not what is true: ${rows.length} rows, ${truth.size} in the ledger.`);
}
