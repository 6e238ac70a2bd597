import { createUsageClient } from "@org/usage";
import { benchKey, type Bucket, groupBy } from "../contenders/contender.ts";
import { connect } from "../contenders/plain-fetch.ts";
import type { Prepare } from "../process/sample.ts";
import type { ReadInput } from "./read.ts";

/** Reads a report and keeps all of it: with `collect()`, or into an array by hand. */
export const prepare: Prepare<ReadInput> = async ({ contender, baseUrl, question, lanes }) => {
  if (contender === "usage") {
    const usage = createUsageClient({ apiKey: benchKey, baseUrl });
    const report = usage.messages({ ...question, group_by: groupBy }, { concurrency: lanes });
    return async () => ({ rows: countRows((await report.collect()).items) });
  }
  const read = connect(baseUrl);
  return async () => {
    const buckets: Bucket[] = [];
    await read(question, lanes, (bucket) => buckets.push(bucket));
    return { rows: countRows(buckets) };
  };
};

function countRows(buckets: readonly { readonly results: readonly unknown[] }[]): number {
  return buckets.reduce((sum, { results }) => sum + results.length, 0);
}
