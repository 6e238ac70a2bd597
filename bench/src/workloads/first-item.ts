import { figuresOf, ratioOf, times } from "../measured.ts";
import { interleave } from "../process/interleave.ts";
import type { Job } from "../process/sample.ts";
import { questionOf } from "../question.ts";
import type { Workload } from "../section.ts";

/** (e) How soon after the call something is there to look at, in a process that has just started and in one that runs. */
export const firstItem: Workload = async ({ urlOf, quick }) => {
  const contenders = ["plain-fetch", "openapi-fetch", "official-sdk", "usage"];
  const job = (contender: string): Job => ({
    task: "read",
    input: { contender, baseUrl: urlOf(5), question: questionOf(3, "1d", 31), lanes: 4 },
  });
  const cold = await interleave(contenders, { processes: quick ? 5 : 15, rounds: 1, job });
  const warmUp = (contender: string): Job => {
    const { task, input } = job(contender);
    return { task, input: { ...input, question: questionOf(300, "1d", 31) } };
  };
  const warm = await interleave(contenders, { processes: quick ? 1 : 3, rounds: quick ? 20 : 40, warmUp, job });
  return {
    id: "e",
    title: "First item",
    method: "From the call to the first bucket of a page of 31 daily buckets x 5 rows, the window being 3 pages long.",
    figures: [...figuresOf(cold, ["first"], 1, ", cold"), ...figuresOf(warm, ["first"], 1, ", warm")],
    comparisons: [
      times("e.first.cold", "first item, cold, against plain fetch", ratioOf(cold, "first", "usage", "plain-fetch"), {
        tolerance: 0.4,
      }),
      times("e.first.warm", "first item, warm, against plain fetch", ratioOf(warm, "first", "usage", "plain-fetch"), {
        tolerance: 0.4,
      }),
      times(
        "e.first.sdk",
        "first item, cold, against the official SDK",
        ratioOf(cold, "first", "usage", "official-sdk"),
        {
          tolerance: 0.4,
        },
      ),
    ],
  };
};
