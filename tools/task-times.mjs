import { globSync, readFileSync, statSync } from "node:fs";

/** How long each task of the newest run of turbo took, the longest first; those from the cache are only counted. */
export function taskTimes(sinceMs, folder = ".turbo/runs") {
  const [newest] = globSync(`${folder}/*.json`)
    .map((file) => ({ file, ms: statSync(file).mtimeMs }))
    .filter(({ ms }) => ms >= sinceMs)
    .toSorted((left, right) => right.ms - left.ms);
  if (newest === undefined) return [];
  const { tasks } = JSON.parse(readFileSync(newest.file, "utf8"));
  const ran = tasks.filter(({ cache, execution }) => cache.status !== "HIT" && execution !== undefined);
  const lines = ran
    .map(({ taskId, execution: { startTime, endTime } }) => ({ taskId, ms: endTime - startTime }))
    .toSorted((left, right) => right.ms - left.ms)
    .map(({ taskId, ms }) => `${seconds(ms)}  ${taskId}`);
  const cached = tasks.length - ran.length;
  return cached === 0 ? lines : [...lines, `${String(cached).padStart(9)}  from the cache`];
}

export function seconds(ms) {
  return `${(ms / 1000).toFixed(1).padStart(7)} s`;
}
