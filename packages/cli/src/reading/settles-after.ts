import { dayMs, hourMs } from "../window/widths.ts";

/** How long after its end a bucket of a report may still change. */
export function settlesAfterMs(report: string): number {
  if (report === "messages") return hourMs;
  if (report === "cost") return 2 * dayMs;
  return report === "claudeCode" ? dayMs : 30 * dayMs;
}
