import { figuresOf, ratioOf, requireRows, times, type Workload } from "../figures.ts";
import { questionOf } from "../pages.ts";
import { interleave } from "../process/processes.ts";

/** (i) A report in memory: collect it, group it, add its money. */
export const sums: Workload = async ({ urlOf, quick }) => {
  const pages = quick ? 32 : 323;
  const collected = pages * 31 * 100;
  const rows = quick ? 100_000 : 1_000_000;
  const race = { processes: quick ? 1 : 2, rounds: 2 };
  const collect = await interleave(["plain-fetch", "usage"], {
    ...race,
    job: (contender) => ({
      task: "collect",
      input: { contender, baseUrl: urlOf(100), question: questionOf(pages, "1d", 31), lanes: 1 },
    }),
  });
  requireRows(collect, collected);
  const rollUp = await interleave(["by hand", "usage"], {
    ...race,
    job: (contender) => ({ task: "roll-up", input: { contender, rows } }),
  });
  requireRows(rollUp, rows);
  const money = await interleave(["numbers, inexact", "decimal.js", "usage"], {
    ...race,
    job: (contender) => ({ task: "sum-money", input: { contender, rows } }),
  });
  requireRows(money, rows);
  return {
    id: "i",
    title: "A million rows in memory",
    method: `collect() of ${collected} rows, rollUp by model of ${rows} rows, sumMoney of ${rows} amounts.`,
    figures: [
      ...figuresOf(collect, ["cpu", "peak"], 1, " of collect"),
      ...figuresOf(rollUp, ["cpu"], 1, " of rollUp"),
      ...figuresOf(money, ["cpu"], 1, " of sumMoney"),
    ],
    comparisons: [
      times(
        "i.collect",
        "collect() against an array filled by plain fetch",
        ratioOf(collect, "cpu", "usage", "plain-fetch"),
      ),
      times("i.collect.memory", "its peak memory", ratioOf(collect, "peak", "usage", "plain-fetch")),
      times("i.roll-up", "rollUp against a loop for one report", ratioOf(rollUp, "cpu", "usage", "by hand"), {
        tolerance: 0.3,
      }),
      times("i.sum-money", "sumMoney against decimal.js", ratioOf(money, "cpu", "usage", "decimal.js"), {
        tolerance: 0.3,
      }),
    ],
  };
};
