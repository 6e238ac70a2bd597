import { openReport, type Report, type ReportOptions, type UsageClient, type Window } from "@org/usage";
import type { KeyFamily } from "../../context/key-family.ts";
import { formatInstant } from "../../format/instant.ts";
import { dayMs } from "../../window/widths.ts";
import { type ApiReport, apiReports } from "../api/reports.ts";

/** A small request to one endpoint. */
export interface Probe {
  readonly name: string;
  /** The kinds of keys that the endpoint is documented to accept. */
  readonly acceptedFrom: readonly KeyFamily[];
  /** A working key of these kinds can still lack a scope or early access. */
  readonly isExtra: boolean;
  readonly open: (client: UsageClient, day: Window, options: ReportOptions) => Report<unknown>;
}

/** One request per report of the client, as small as possible. `day` is a whole UTC day. */
export const probes: readonly Probe[] = [...apiReports.values()].map((report) => ({
  name: report.name,
  acceptedFrom: report.info.key.families,
  isExtra: report.info.key.isExtra ?? false,
  open: (client, day, options) => openReport(client, report.method, paramsOf(report, day), options),
}));

/** Reports of activity have a day after one to three days. */
const usualLagMs = 3 * dayMs;

/** Reports by day take dates, and the others accept them too. */
function dateBefore(instant: string, ms: number): string {
  return formatInstant(Date.parse(instant) - ms).slice(0, 10);
}

function paramsOf({ info }: ApiReport, day: Window): object {
  const limit = "limit" in info.parameters ? { limit: 1 } : {};
  if (info.time === undefined) return limit;
  // A day that such a report does not have yet is an error of the report, and not of the key.
  const agoMs = info.time.endsByToday === true ? usualLagMs : 0;
  return { ...limit, starting_at: dateBefore(day.starting_at, agoMs), ending_at: dateBefore(day.ending_at, agoMs) };
}
