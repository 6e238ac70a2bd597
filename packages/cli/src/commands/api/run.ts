import { defaultSpan } from "../../window/default-span.ts";
import { openReport, type ReportInfo } from "@org/usage";
import type { Context } from "../../context/context.ts";
import { readPairs } from "../../dimensions/read-pairs.ts";
import { confirmFilters, resolveFilters } from "../../dimensions/resolve-filters.ts";
import { CommandError } from "../../failure/command-error.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { coverageNotes, emptyNote } from "../../format/coverage-notes.ts";
import { formatInstant } from "../../format/instant.ts";
import { safeJson } from "../../format/safe-json.ts";
import { openSink } from "../../output/open-sink.ts";
import { readPages, type Requested } from "../../reading/read-report.ts";
import { readWindow, type WindowFlags } from "../../window/read-window.ts";
import { dayMs, hourMs, isWidth, type Width, widthMs } from "../../window/widths.ts";
import { dateParams } from "../claude-code/run.ts";
import { type ApiReport, apiReports } from "./reports.ts";

/** `usage api`: any report as the API sends it, one JSON line per item, page by page. */
export async function runApi(
  context: Context,
  name: string,
  pairs: readonly string[],
  flags: WindowFlags,
): Promise<number> {
  const report = apiReports.get(name);
  if (report === undefined) throw new CommandError(`There is no report called ${JSON.stringify(name)}.`);
  const typed = readPairs(pairs, report.info.parameters);
  const { params, requested, warnings } = windowOf(context, report, typed, flags);
  const client = await context.client();
  // Before a name is looked up, the parameters are checked as they were typed.
  openReport(client, report.method, { ...typed, ...params });
  const filters = await resolveFilters(context, typed, labelOf);
  // Rows go out as they come: what they can't prove is looked up before.
  await confirmFilters(context, { filters: typed, hasRows: true, labelOf });
  const sink = await openSink(context);
  let items = 0;
  try {
    const { facts } = await readPages(
      context,
      (options) => openReport(client, report.method, { ...filters, ...params }, options),
      async (page) => {
        items += page.length;
        await sink.write(page.map((item) => `${safeJson(item)}\n`).join(""));
      },
      requested,
    );
    if (items === 0) await confirmFilters(context, { filters: typed, hasRows: false, labelOf });
    await sink.commit();
    const empty = items === 0 ? [emptyNote(facts)] : [];
    for (const sentence of [...coverageNotes(facts, groupsOf(typed)), ...empty, ...warnings])
      await context.note(sentence);
    return exitCode.ok;
  } finally {
    await sink.discard();
  }
}

function groupsOf({ group_by: groups }: Readonly<Record<string, unknown>>): string[] {
  return Array.isArray(groups) ? groups.map(String) : [];
}

/** Parameters are typed under their wire names. */
function labelOf(param: string): string {
  return param;
}

interface ApiWindow {
  /** The window flags under their wire names; empty without any. */
  readonly params: object;
  readonly requested: Requested;
  readonly warnings: readonly string[];
}

function windowOf(
  context: Context,
  { name, method, info }: ApiReport,
  typed: Readonly<Record<string, unknown>>,
  flags: WindowFlags,
): ApiWindow {
  const { time } = info;
  const width = widthOf(info, typed);
  if (!hasWindowFlag(flags)) {
    const requested = time === undefined ? { window: null } : { width, startingAt: startOf(typed) };
    return { params: {}, requested, warnings: [] };
  }
  if (time === undefined) throw new CommandError(`${name} is a list, which has no time. Omit the window flags.`);
  for (const param of ["starting_at", "ending_at", "date"]) {
    if (param in typed) throw new CommandError(`${param} cannot be combined with a window flag such as --last.`);
  }
  const unbucketedMs = time.widthParam === "time_bucket_width" ? hourMs : dayMs;
  const stepMs = width === undefined ? unbucketedMs : widthMs[width];
  const { closesAfterMs = 0 } = time;
  const rules = { nowMs: context.nowMs, stepMs, fallback: defaultSpan, closesAfterMs };
  const { window, requestWindow, isEmpty, warning } = readWindow(flags, rules);
  return {
    params: method === "claudeCode" ? dateParams(requestWindow) : requestWindow,
    requested: { window, width, isEmpty },
    warnings: warning === undefined ? [] : [warning],
  };
}

/** The client has checked it. It starts buckets of any width, because it is snapped down to one. */
function startOf({ starting_at: start }: Readonly<Record<string, unknown>>): string | undefined {
  const ms = typeof start === "string" ? Date.parse(start) : Number.NaN;
  return Number.isNaN(ms) ? undefined : formatInstant(ms);
}

function hasWindowFlag({ from, to, month, last, day, includeRunning }: WindowFlags): boolean {
  return [from, to, month, last, day, includeRunning].some((flag) => flag !== undefined);
}

/** The width of the buckets; undefined if the rows cover the whole window. */
function widthOf({ time }: ReportInfo, typed: Readonly<Record<string, unknown>>): Width | undefined {
  if (time === undefined) return undefined;
  const { widthParam, defaultWidth } = time;
  const width = (widthParam === undefined ? undefined : typed[widthParam]) ?? defaultWidth;
  return typeof width === "string" && isWidth(width) ? width : undefined;
}
