import type { Workload } from "../section.ts";
import { growth } from "./growth.ts";
import { bundle, importTime, typeCheck } from "./loading.ts";
import { memory } from "./memory.ts";
import { mock } from "./mock.ts";
import { firstItem, lanes, largePages, smallPages } from "./pages.ts";
import { sums } from "./sums.ts";
import { sync } from "./sync.ts";
import { tenants } from "./tenants.ts";

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
  sync,
  tenants,
};
