import { figuresOf, ratioOf, requireRows, times } from "../measured.ts";
import { interleave } from "../process/interleave.ts";
import type { Job } from "../process/sample.ts";
import { questionOf } from "../question.ts";
import type { Workload } from "../section.ts";

/** (b) A week a page, one row a day: what a page costs beside its rows. */
export const smallPages: Workload = async ({ urlOf, quick }) => {
  const pages = 1000;
  const job = (contender: string): Job => ({
    task: "read",
    input: { contender, baseUrl: urlOf(1), question: questionOf(pages, "1d", 7), lanes: 1 },
  });
  const race = { processes: quick ? 1 : 4, rounds: quick ? 5 : 10, warmUp: job, job };
  const samples = await interleave(["plain-fetch", "openapi-fetch", "official-sdk", "usage"], race);
  requireRows(samples, pages * 7);
  return {
    id: "b",
    title: "Small pages",
    method: `${pages} pages of 7 daily buckets x 1 row, 4 KB each, one after the other; a page's share of it.`,
    figures: figuresOf(samples, ["cpu", "wall"], pages, " a page"),
    comparisons: [
      times("b.cpu.plain-fetch", "CPU against plain fetch", ratioOf(samples, "cpu", "usage", "plain-fetch"), {
        limit: 1.25,
      }),
      times("b.cpu.official-sdk", "CPU against the official SDK", ratioOf(samples, "cpu", "usage", "official-sdk"), {
        limit: 0.75,
      }),
      times("b.cpu.openapi-fetch", "CPU against openapi-fetch", ratioOf(samples, "cpu", "usage", "openapi-fetch")),
    ],
  };
};
