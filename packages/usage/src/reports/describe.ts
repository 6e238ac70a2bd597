import type { ReportOptions } from "../call.ts";
import type { ReportDefinition } from "../definition.ts";
import { didYouMean } from "../errors/did-you-mean.ts";
import { invalidParam } from "../errors/invalid-param.ts";
import type { Report } from "../paging/report.ts";
import type { ReportName, UsageClient } from "../usage-client.ts";
import { allReports } from "./all.ts";

/** What tools need to offer every report: its parameters, the keys it takes, and how it handles time. */
export type ReportInfo = Pick<ReportDefinition, "name" | "path" | "key" | "parameters" | "time">;

/**
 * Every report and list, by the name of its method: for programs that offer all of them.
 *
 * @example
 * for (const { name, key } of Object.values(reports)) console.log(name, key.families);
 */
export const reports: Readonly<Record<ReportName, ReportInfo>> = allReports;

/** Calls a report by its name. The client checks the parameters, so they may be what a person typed. */
export function openReport(
  client: UsageClient,
  name: ReportName,
  params?: object,
  options?: ReportOptions,
): Report<unknown> {
  if (!Object.hasOwn(allReports, name)) {
    const allowed = Object.keys(allReports);
    const hint = `${didYouMean(name, allowed)}The reports are ${allowed.join(", ")}.`;
    throw invalidParam("name", name, "is not the name of a report", { allowed, hint });
  }
  const method = name
    .split(".")
    .reduce<unknown>((part, key) => (part as Readonly<Record<string, unknown>>)[key], client);
  return (method as (params?: object, options?: ReportOptions) => Report<unknown>)(params, options);
}
