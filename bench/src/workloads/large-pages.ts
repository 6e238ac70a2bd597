import { figuresOf, ratioOf, requireRows, times } from "../measured.ts";
import { interleave } from "../process/interleave.ts";
import type { Job } from "../process/sample.ts";
import { questionOf } from "../question.ts";
import type { Workload } from "../section.ts";

/** (a) A month a page, 100 rows a day: what the checks cost beside the parsing. */
export const largePages: Workload = async ({ urlOf, quick }) => {
  const pages = quick ? 20 : 100;
  const job = (contender: string): Job => ({
    task: "read",
    input: { contender, baseUrl: urlOf(100), question: questionOf(pages, "1d", 31), lanes: 1 },
  });
  const race = { processes: quick ? 1 : 3, rounds: quick ? 4 : 7, warmUp: job, job };
  const samples = await interleave(["plain-fetch", "openapi-fetch", "official-sdk", "usage"], race);
  requireRows(samples, pages * 31 * 100);
  return {
    id: "a",
    title: "Large pages",
    method: `${pages} pages of 31 daily buckets x 100 rows, 1.5 MB each, one after the other; a page's share of it.`,
    figures: figuresOf(samples, ["cpu", "wall"], pages, " a page"),
    comparisons: [
      times("a.cpu.plain-fetch", "CPU against plain fetch", ratioOf(samples, "cpu", "usage", "plain-fetch"), {
        limit: 1.1,
      }),
      times("a.cpu.official-sdk", "CPU against the official SDK", ratioOf(samples, "cpu", "usage", "official-sdk"), {
        limit: 0.95,
      }),
      times("a.cpu.openapi-fetch", "CPU against openapi-fetch", ratioOf(samples, "cpu", "usage", "openapi-fetch")),
    ],
  };
};
