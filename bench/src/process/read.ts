import { benchKey, type Bucket, connect, groupBy, type Question } from "../contenders.ts";
import type { Prepare } from "./processes.ts";

interface ReadInput {
  readonly contender: string;
  readonly baseUrl: string;
  readonly question: Question;
  readonly lanes: number;
}

/** Reads a report from its first to its last bucket and keeps nothing. */
export const read: Prepare<ReadInput> = async ({ contender, baseUrl, question, lanes }) => {
  const readAll = await connect(contender, baseUrl);
  return async () => {
    let rows = 0;
    let firstAtMs: number | undefined;
    await readAll(question, lanes, (bucket) => {
      firstAtMs ??= performance.now();
      rows += bucket.results.length;
    });
    return firstAtMs === undefined ? { rows } : { rows, firstAtMs };
  };
};

/** Rare enough that the collections don't become the work. */
const bucketsBetweenLooks = 600;

/** Reads a report like `read`, and measures from time to time how much memory cannot be released. */
export const readLive: Prepare<ReadInput> = async ({ contender, baseUrl, question, lanes }) => {
  const readAll = await connect(contender, baseUrl);
  return async () => {
    let rows = 0;
    let buckets = 0;
    let liveMb = 0;
    await readAll(question, lanes, ({ results }) => {
      rows += results.length;
      if (++buckets % bucketsBetweenLooks === 0) liveMb = Math.max(liveMb, liveNow());
    });
    return { rows, liveMb };
  };
};

function liveNow(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

/** Reads a report and keeps everything: with `collect()`, or in an array. */
export const collect: Prepare<ReadInput> = async ({ contender, baseUrl, question, lanes }) => {
  if (contender === "usage") {
    const { createUsageClient } = await import("@org/usage");
    const usage = createUsageClient({ apiKey: benchKey, baseUrl });
    const report = usage.messages({ ...question, group_by: groupBy }, { concurrency: lanes });
    return async () => ({ rows: countRows((await report.collect()).items) });
  }
  const readAll = await connect(contender, baseUrl);
  return async () => {
    const buckets: Bucket[] = [];
    await readAll(question, lanes, (bucket) => buckets.push(bucket));
    return { rows: countRows(buckets) };
  };
};

function countRows(buckets: readonly { readonly results: readonly unknown[] }[]): number {
  return buckets.reduce((sum, { results }) => sum + results.length, 0);
}
