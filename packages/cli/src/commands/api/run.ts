import type { Context } from "../../context/context.ts";
import { readPairs } from "../../dimensions/read-pairs.ts";
import { confirmFilters, resolveFilters } from "../../dimensions/resolve-filters.ts";
import { CommandError } from "../../failure/command-error.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { coverageNotes, emptyNote } from "../../format/coverage-notes.ts";
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
  const report = apiReports[name];
  if (report === undefined) throw new CommandError(`There is no report called ${JSON.stringify(name)}.`);
  const typed = readPairs(pairs, report.parameters);
  const { params, requested, warnings } = windowOf(context, name, report, typed, flags);
  const client = await context.client();
  // Before a name is looked up, the parameters are checked as they were typed.
  report.open(client, { ...typed, ...params } as never, {});
  const filters = await resolveFilters(context, typed, (param) => param);
  const sink = await openSink(context);
  let items = 0;
  try {
    const { facts } = await readPages(
      context,
      (options) => report.open(client, { ...filters, ...params } as never, options),
      async (page) => {
        items += page.length;
        await sink.write(page.map((item) => `${safeJson(item)}\n`).join(""));
      },
      requested,
    );
    if (items === 0) await confirmFilters(context, filters, (param) => param);
    await sink.commit();
    const empty = items === 0 ? [emptyNote(facts)] : [];
    for (const sentence of [...coverageNotes(facts), ...empty, ...warnings]) await context.note(sentence);
    return exitCode.ok;
  } finally {
    await sink.discard();
  }
}

interface ApiWindow {
  /** The window flags under their wire names; empty without any. */
  readonly params: object;
  readonly requested: Requested;
  readonly warnings: readonly string[];
}

function windowOf(
  context: Context,
  name: string,
  report: ApiReport,
  typed: Readonly<Record<string, unknown>>,
  flags: WindowFlags,
): ApiWindow {
  const width = widthOf(name, report, typed);
  if (!hasWindowFlag(flags)) {
    return { params: {}, requested: { ...(report.timeless === true && { window: null }), width }, warnings: [] };
  }
  if (report.timeless === true) throw new CommandError(`${name} is a list, which has no time. Omit the window flags.`);
  for (const param of ["starting_at", "ending_at", "date"]) {
    if (param in typed) throw new CommandError(`${param} cannot be combined with a window flag such as --last.`);
  }
  const unbucketedMs = report.width === "time_bucket_width" ? hourMs : dayMs;
  const stepMs = width === undefined ? unbucketedMs : widthMs[width];
  const rules = { nowMs: context.nowMs, stepMs, fallback: "30d", closesAfterMs: name === "claude-code" ? hourMs : 0 };
  const { window, validWindow, isEmpty, warning } = readWindow(flags, rules);
  return {
    params: name === "claude-code" ? dateParams(validWindow) : validWindow,
    requested: { window, width, isEmpty },
    warnings: warning === undefined ? [] : [warning],
  };
}

function hasWindowFlag({ from, to, month, last, day, includeRunning }: WindowFlags): boolean {
  return [from, to, month, last, day, includeRunning].some((flag) => flag !== undefined);
}

/** The width of the buckets; undefined for reports that can do without. */
function widthOf(name: string, report: ApiReport, typed: Readonly<Record<string, unknown>>): Width | undefined {
  const width = report.width === undefined ? undefined : typed[report.width];
  if (typeof width === "string" && isWidth(width)) return width;
  return report.width === "time_bucket_width" || /user-/.test(name) ? undefined : "1d";
}
