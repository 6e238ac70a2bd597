import { globSync, readFileSync, statSync } from "node:fs";

/** The newest run of turbo: how many tasks came from the cache, and how long each other one took, the longest first. */
export function newestRun(sinceMs, folder = ".turbo/runs") {
  const [newest] = globSync(`${folder}/*.json`)
    .map((file) => ({ file, ms: statSync(file).mtimeMs }))
    .filter(({ ms }) => ms >= sinceMs)
    .toSorted((left, right) => right.ms - left.ms);
  if (newest === undefined) return { cached: 0, ran: [] };
  const { tasks } = JSON.parse(readFileSync(newest.file, "utf8"));
  const ran = tasks
    .filter(({ cache, execution }) => cache.status !== "HIT" && execution !== undefined)
    .map(({ taskId, execution: { startTime, endTime } }) => ({ name: taskId, ms: endTime - startTime }))
    .toSorted((left, right) => right.ms - left.ms);
  return { cached: tasks.length - ran.length, ran };
}

/** A line for each task that ran; those from the cache are only counted. */
export function taskLines({ cached, ran }) {
  const lines = ran.map(({ name, ms }) => `${seconds(ms)}  ${name}`);
  return cached === 0 ? lines : [...lines, `${String(cached).padStart(9)}  from the cache`];
}

export function seconds(ms) {
  return `${(ms / 1000).toFixed(1).padStart(7)} s`;
}
