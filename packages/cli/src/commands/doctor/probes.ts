import { openReport, type Report, type ReportOptions, type UsageClient, type Window } from "@org/usage";
import type { KeyFamily } from "../../context/key-family.ts";
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

function paramsOf({ info }: ApiReport, day: Window): object {
  const limit = "limit" in info.parameters ? { limit: 1 } : {};
  if (info.time === undefined) return limit;
  // Reports by day take dates, and the others accept them too.
  return { ...limit, starting_at: day.starting_at.slice(0, 10), ending_at: day.ending_at.slice(0, 10) };
}
