import { defaultSpan } from "./default-span.ts";
import type { Window } from "@org/usage";
import type { By } from "../dimensions/read-by.ts";
import { bucketWidth } from "./bucket-width.ts";
import { type LocalDays, localDays } from "./local-days.ts";
import { readWindow, type WindowFlags } from "./read-window.ts";
import { type Width, widthMs } from "./widths.ts";

export interface TimeFlags extends WindowFlags {
  readonly width?: string;
}

/** The window of a report with hours, in UTC or in the days of a time zone. */
export interface ReportWindow {
  readonly width: Width;
  /** What the client reads. */
  readonly requestWindow: Window;
  /** The window of the UTC buckets that are read. */
  readonly window: Window;
  readonly isEmpty: boolean;
  readonly warnings: readonly string[];
  /** Undefined for UTC. */
  readonly local: LocalDays | undefined;
}

export interface ZoneSetting {
  readonly timeZone: string | undefined;
  /** Whether a flag asks for the zone. One from the environment or a config file gives way to flags that need UTC. */
  readonly isFlag: boolean;
}

export function reportWindow(flags: TimeFlags, by: By, zone: ZoneSetting, nowMs: number): ReportWindow {
  const timeZone = needsUtc(flags, by) && !zone.isFlag ? undefined : zone.timeZone;
  const width = bucketWidth(flags, by.width, timeZone);
  if (timeZone !== undefined) {
    const local = localDays(flags, timeZone, width, nowMs);
    const { requestWindow, isEmpty, warning } = local;
    return {
      width,
      requestWindow,
      window: isEmpty ? local.window : requestWindow,
      isEmpty,
      warnings: warning === undefined ? [] : [warning],
      local,
    };
  }
  const { window, requestWindow, isEmpty, warning } = readWindow(flags, {
    nowMs,
    stepMs: widthMs[width],
    fallback: defaultSpan,
  });
  return {
    width,
    requestWindow: requestWindow,
    window,
    isEmpty,
    warnings: warning === undefined ? [] : [warning],
    local: undefined,
  };
}

/** Whether the flags request something that local days can't express. */
function needsUtc({ includeRunning, from, to, last }: TimeFlags, by: By): boolean {
  const hasTime = [from, to].some((instant) => instant?.includes("T") === true);
  return (
    includeRunning === true || hasTime || /[hm]$/.test(last ?? "") || (by.width !== undefined && by.width !== "1d")
  );
}
