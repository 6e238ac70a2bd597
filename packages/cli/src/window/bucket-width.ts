import type { Width } from "../dimensions/read-by.ts";
import { CommandError } from "../failure/command-error.ts";
import { didYouMean } from "../failure/did-you-mean.ts";
import { dayMs, hourMs, minuteMs } from "./read-window.ts";

export const widthMs: Readonly<Record<Width, number>> = { "1d": dayMs, "1h": hourMs, "1m": minuteMs };

export function isWidth(text: string): text is Width {
  return Object.hasOwn(widthMs, text);
}

/** The width of the buckets: from `--width`, a word for time in `--by`, or the span of `--last`. */
export function settleWidth(
  flags: { readonly width?: string; readonly last?: string },
  byWidth: Width | undefined,
  timeZone: string | undefined,
): Width {
  const { width, last } = flags;
  if (width !== undefined && !isWidth(width)) {
    const widths = Object.keys(widthMs);
    throw new CommandError(
      `--width ${JSON.stringify(width)} is not known. ${didYouMean(width, widths)}It is one of ${widths.join(", ")}.`,
    );
  }
  if (timeZone !== undefined) {
    if (byWidth !== undefined && byWidth !== "1d")
      throw new CommandError("--timezone is for days. Hours and minutes are told in UTC.");
    return width === "1m" ? "1m" : "1h";
  }
  if (width !== undefined && byWidth !== undefined && width !== byWidth) {
    throw new CommandError(`--width ${width} and the time in --by don't agree. Leave --width out.`);
  }
  if (byWidth !== undefined) return byWidth;
  if (width !== undefined) return width;
  if (last?.endsWith("h")) return "1h";
  return last?.endsWith("m") ? "1m" : "1d";
}
