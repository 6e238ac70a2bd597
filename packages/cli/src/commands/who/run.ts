import { defaultSpan } from "../../window/default-span.ts";
import type { Context } from "../../context/context.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { isForPeople } from "../../format/formats.ts";
import { writeSheets } from "../../output/write-sheets.ts";
import { readWindow, type WindowFlags } from "../../window/read-window.ts";
import { dayMs } from "../../window/widths.ts";
import { readPair } from "./read-pair.ts";
import { findSubject, kindOfId, type SubjectKind } from "./subject.ts";
import { whoSheet } from "./who-sheet.ts";

export interface WhoFlags extends WindowFlags {
  readonly kind?: SubjectKind;
  readonly by?: "day" | "model" | "total";
}

const dimensions = { day: ["starting_at"], model: ["model"], total: [] } as const;

/** `usage who`: what one workspace, key or account cost and used. */
export async function runWho(context: Context, name: string, flags: WhoFlags): Promise<number> {
  const { window, requestWindow, isEmpty, warning } = readWindow(flags, {
    nowMs: context.nowMs,
    stepMs: dayMs,
    fallback: defaultSpan,
  });
  const by = dimensions[flags.by ?? "day"];
  const client = await context.client();
  // Before a name is looked up, the window is checked as it was typed.
  client.cost(requestWindow);
  const kind = flags.kind ?? kindOfId(name);
  if (kind !== undefined && kind !== "workspace") client.analytics.cost(requestWindow);
  const subject = await findSubject(context, name, flags.kind);
  const requested = { window, width: "1d", isEmpty } as const;
  const pair = await readPair(context, subject, { window: requestWindow, requested, isByModel: flags.by === "model" });
  const warnings = warning === undefined ? [] : [warning];
  await writeSheets(context, [
    whoSheet({ ...pair, subject, window, by, warnings, isForPeople: isForPeople(context.format) }),
  ]);
  return exitCode.ok;
}
