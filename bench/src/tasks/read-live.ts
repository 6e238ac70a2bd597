import type { Connect } from "../contenders/contender.ts";
import type { Prepare } from "../process/sample.ts";
import type { ReadInput } from "./read.ts";

/** Rare enough that the collections don't become the work. */
const bucketsBetweenLooks = 600;

/** Reads a report as `read` does, and looks now and then at what can't be given back. */
export const prepare: Prepare<ReadInput> = async ({ contender, baseUrl, question, lanes }) => {
  const { connect } = (await import(`../contenders/${contender}.ts`)) as { connect: Connect };
  const read = connect(baseUrl);
  return async () => {
    let rows = 0;
    let buckets = 0;
    let liveMb = 0;
    await read(question, lanes, ({ results }) => {
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
