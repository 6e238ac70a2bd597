import type { ReportOptions } from "../call.ts";
import type { ReportDefinition } from "../definition.ts";
import { didYouMean } from "../errors/did-you-mean.ts";
import { ParamsError } from "../errors/params-error.ts";
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
  if (typeof name !== "string" || !Object.hasOwn(allReports, name)) {
    const allowed = Object.keys(allReports);
    const hint = `${didYouMean(name, allowed)}The reports are ${allowed.join(", ")}.`;
    // Without the value: it may be a key in the wrong place, and keys need no known form.
    throw new ParamsError("name: This is not the name of a report.", { param: "name", allowed, hint });
  }
  const method = name
    .split(".")
    .reduce<unknown>((part, key) => (Object(part) as Readonly<Record<string, unknown>>)[key], client);
  if (typeof method !== "function") {
    const hint = "Pass what createUsageClient() returns.";
    throw new ParamsError("client: This is not a client.", { param: "client", hint });
  }
  return (method as (params?: object, options?: ReportOptions) => Report<unknown>)(params, options);
}
