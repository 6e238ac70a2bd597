import type { Workload } from "../section.ts";
import { bundle } from "./bundle.ts";
import { firstItem } from "./first-item.ts";
import { growth } from "./growth.ts";
import { importTime } from "./import-time.ts";
import { lanes } from "./lanes.ts";
import { largePages } from "./large-pages.ts";
import { memory } from "./memory.ts";
import { mock } from "./mock.ts";
import { smallPages } from "./small-pages.ts";
import { sums } from "./sums.ts";
import { typeCheck } from "./type-check.ts";

/** In the order of the results. */
export const workloads: Readonly<Record<string, Workload>> = {
  a: largePages,
  b: smallPages,
  c: lanes,
  d: memory,
  e: firstItem,
  f: bundle,
  g: importTime,
  h: typeCheck,
  i: sums,
  j: growth,
  mock,
};
