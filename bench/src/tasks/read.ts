import type { Connect, Question } from "../contenders/contender.ts";
import type { Prepare } from "../process/sample.ts";

export interface ReadInput {
  /** The name of its file under `contenders/`. */
  readonly contender: string;
  readonly baseUrl: string;
  readonly question: Question;
  readonly lanes: number;
}

/** Reads a report from its first to its last bucket and keeps nothing of it. */
export const prepare: Prepare<ReadInput> = async ({ contender, baseUrl, question, lanes }) => {
  const { connect } = (await import(`../contenders/${contender}.ts`)) as { connect: Connect };
  const read = connect(baseUrl);
  return async () => {
    let rows = 0;
    let firstAtMs: number | undefined;
    await read(question, lanes, (bucket) => {
      firstAtMs ??= performance.now();
      rows += bucket.results.length;
    });
    return firstAtMs === undefined ? { rows } : { rows, firstAtMs };
  };
};
