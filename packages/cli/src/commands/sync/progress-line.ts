import type { SyncProgress } from "@org/usage-sync";
import type { Context } from "../../context/context.ts";

/** One line on a terminal's stderr that is written over; nothing elsewhere, so that cron jobs stay quiet. */
export function progressLine({ io }: Context, quiet: boolean): (progress: SyncProgress) => void {
  if (quiet || !io.stderr.isTTY) return () => {};
  return (progress) => {
    const isDone = progress.unitsDone === progress.unitsTotal;
    void io.stderr.write(`\r\u001B[K${isDone ? "" : progressWords(progress)}`).catch(() => {});
  };
}

export function progressWords({ unitsDone, unitsTotal, rows, requests, remainingMs }: SyncProgress): string {
  return `${unitsDone}/${unitsTotal} units, ${count(rows)} rows, ${count(requests)} requests, ${durationWords(remainingMs)} left`;
}

function count(value: number): string {
  return value.toLocaleString("en-US");
}

function durationWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
