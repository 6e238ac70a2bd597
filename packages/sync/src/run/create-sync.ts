import { planStream } from "../plan/plan-stream.ts";
import { streamOfUnit, type Unit } from "../plan/unit.ts";
import { checkMeta } from "../stores/check-meta.ts";
import type { Stream } from "../streams/stream.ts";
import { checkOptions, type SyncOptions } from "./options.ts";
import type { RunOptions } from "./progress.ts";
import { readUnit, windowOf } from "./read-unit.ts";
import { runUnits } from "./run-units.ts";
import { statusOf, type StreamStatus } from "./status.ts";
import { summarize, type SyncSummary } from "./summary.ts";
import type { UnitResult } from "./unit-result.ts";

/** Keeps one organization's tables in step with the API. */
export interface Sync {
  /** Plans and runs: every unit is read completely and committed, or fails without affecting the others. Skips if another run is at work. */
  run(options?: RunOptions): Promise<SyncSummary>;
  /** What a run would do, oldest days first. Reads the store, and sends no request for a report. */
  plan(): Promise<Unit[]>;
  /** The fewest requests that a plan takes. Sends nothing, and throws `ParamsError` for a grouping that is not possible. */
  countRequests(units: readonly Unit[]): Promise<number>;
  /** Runs one unit, from `plan()` or from a queue. */
  runUnit(unit: Unit, options?: Pick<RunOptions, "signal">): Promise<UnitResult>;
  /** What the store holds, stream by stream. */
  status(): Promise<StreamStatus[]>;
}

/**
 * Keeps a store in step with the API: a table that is right tomorrow too. Each UTC day is read until it has settled and
 * replaced as a whole if it differs; a day that the API does not serve is planned again, and is never zero.
 *
 * @example
 * const sync = createSync({ usage, store: sqliteStore("usage.db"), streams: [costStream()], since: "2026-01-01" });
 * const summary = await sync.run();
 */
export function createSync(input: SyncOptions): Sync {
  const options = checkOptions(input);
  const { usage, store, streams, since, verifyDays } = options;
  let identity: Promise<string> | undefined;
  let pendingRebuild = options.rebuild;
  let prepared: Promise<void> | undefined;

  function organization(): Promise<string> {
    if (options.organization !== undefined) return Promise.resolve(options.organization);
    identity ??= usage.directory.organization().then(({ id }) => id);
    // A failure must not be remembered.
    return identity.catch((error: unknown) => {
      identity = undefined;
      throw error;
    });
  }

  /** Refuses a store that holds something else, before anything is read or written. */
  async function check(id: string): Promise<void> {
    checkMeta(await store.meta(), store, { organization: id, streams, rebuild: pendingRebuild });
  }

  async function prepareOnce(id: string): Promise<void> {
    prepared ??= check(id)
      .then(() => store.prepare({ organization: id, streams, rebuild: pendingRebuild }))
      .then(() => {
        pendingRebuild = [];
      });
    await prepared.catch((error: unknown) => {
      prepared = undefined;
      throw error;
    });
  }

  async function planOf(id: string, stream: Stream, nowMs: number): Promise<Unit[]> {
    const ledger = pendingRebuild.includes(stream.name) ? [] : await store.ledger(id, stream);
    return planStream(stream, ledger, { organization: id, nowMs, since, verifyDays });
  }

  async function planAll(id: string): Promise<Unit[]> {
    const nowMs = (await store.now()).getTime();
    const units: Unit[] = [];
    for (const stream of streams) units.push(...(await planOf(id, stream, nowMs)));
    return units;
  }

  async function runUnit(unit: Unit, { signal }: Pick<RunOptions, "signal"> = {}): Promise<UnitResult> {
    const id = await organization();
    const stream = streamOfUnit(unit, streams, id);
    await prepareOnce(id);
    const { batch, missing, rows, requests } = await readUnit(usage, store, stream, unit, signal);
    return { commit: await store.commit(batch), missing, rows, requests };
  }

  async function run(runOptions: RunOptions = {}): Promise<SyncSummary> {
    const startedMs = performance.now();
    const id = await organization();
    await check(id);
    const lock = await store.lock(id);
    const nothing = { organization: id, skipped: true, interrupted: false, streams: [], requests: 0 };
    if (lock === null) return { ...nothing, elapsedMs: performance.now() - startedMs };
    try {
      await prepareOnce(id);
      const units = await planAll(id);
      const { results, failed, interrupted } = await runUnits(units, runUnit, runOptions);
      const summaries = streams.map(({ name }) =>
        summarize(
          name,
          units.filter(({ stream }) => stream === name).length,
          results.get(name) ?? [],
          failed.filter(({ unit }) => unit.stream === name),
        ),
      );
      return {
        organization: id,
        skipped: false,
        interrupted,
        streams: summaries,
        requests: summaries.reduce((sum, { requests }) => sum + requests, 0),
        elapsedMs: performance.now() - startedMs,
      };
    } finally {
      await lock.release();
    }
  }

  return {
    run,
    runUnit,
    async plan() {
      const id = await organization();
      await check(id);
      return planAll(id);
    },
    async countRequests(units) {
      const id = await organization();
      return units.reduce((sum, unit) => sum + streamOfUnit(unit, streams, id).countRequests(usage, windowOf(unit)), 0);
    },
    async status() {
      const id = await organization();
      await check(id);
      const nowMs = (await store.now()).getTime();
      const found: StreamStatus[] = [];
      for (const stream of streams) {
        const next = await planOf(id, stream, nowMs);
        const first = stream.earliest?.(nowMs) ?? since;
        const situation = { since: first > since ? first : since, nowMs, next };
        found.push(statusOf(stream, await store.ledger(id, stream), situation));
      }
      return found;
    },
  };
}
