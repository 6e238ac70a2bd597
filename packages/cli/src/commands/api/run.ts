import type { Context } from "../../context/context.ts";
import { readPairs } from "../../dimensions/read-pairs.ts";
import { CommandError } from "../../failure/command-error.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { safeJson } from "../../format/safe-json.ts";
import { openSink } from "../../output/open-sink.ts";
import { readPages } from "../../reading/read-report.ts";
import { dayMs, hourMs, readWindow, type WindowFlags } from "../../window/read-window.ts";
import { isWidth, widthMs } from "../../window/bucket-width.ts";
import { type ApiReport, apiReports } from "./reports.ts";

/** `usage api`: any report as the API sends it, one JSON line an item, page by page. */
export async function runApi(
  context: Context,
  name: string,
  pairs: readonly string[],
  flags: WindowFlags,
): Promise<number> {
  const report = apiReports[name];
  if (report === undefined) throw new CommandError(`There is no report called ${JSON.stringify(name)}.`);
  const typed = readPairs(pairs, report.parameters);
  const params = { ...typed, ...windowParams(context, name, report, typed, flags) };
  const client = await context.client();
  const sink = await openSink(context);
  try {
    const facts = await readPages(
      context,
      (options) => report.open(client, params as never, options),
      (items) => sink.write(items.map((item) => `${safeJson(item)}\n`).join("")),
    );
    await sink.commit();
    for (const { starting_at: start, ending_at: end } of facts.missing) {
      await context.note(`No figures yet for ${start} to ${end}: missing, not zero.`);
    }
    return exitCode.ok;
  } finally {
    await sink.discard();
  }
}

/** The window flags under their wire names. Without any the parameters speak for themselves. */
function windowParams(
  context: Context,
  name: string,
  report: ApiReport,
  typed: Readonly<Record<string, unknown>>,
  flags: WindowFlags,
): object {
  const { from, to, month, last, day, includeRunning } = flags;
  if ([from, to, month, last, day, includeRunning].every((flag) => flag === undefined)) return {};
  if (report.timeless) throw new CommandError(`${name} is a list and knows no time.`);
  const width = report.width === undefined ? undefined : typed[report.width];
  const usualMs = report.width === "time_bucket_width" ? hourMs : dayMs;
  const stepMs = typeof width === "string" && isWidth(width) ? widthMs[width] : usualMs;
  const closesAfterMs = name === "claude-code" ? hourMs : 0;
  const { window } = readWindow(flags, { nowMs: context.nowMs, stepMs, fallback: "30d", closesAfterMs });
  if (name !== "claude-code") return window;
  return { starting_at: window.starting_at.slice(0, 10), ending_at: window.ending_at.slice(0, 10) };
}
