import { type ReportName, reports } from "@org/usage";

/** How long after its end a bucket of a report may still change. Where that is not described, nothing is called settled. */
export function settlesAfterMs(report: string): number {
  return reports[report as ReportName].time?.settlesAfterMs ?? Infinity;
}
