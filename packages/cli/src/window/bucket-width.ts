import { CommandError } from "../failure/command-error.ts";
import { isWidth, type Width } from "./widths.ts";

/** The bucket width: from `--width`, a time word in `--by`, or the unit of `--last`. */
export function bucketWidth(
  flags: { readonly width?: string; readonly last?: string },
  byWidth: Width | undefined,
  timeZone: string | undefined,
): Width {
  const { last } = flags;
  const width = flags.width !== undefined && isWidth(flags.width) ? flags.width : undefined;
  if (timeZone !== undefined) {
    if (byWidth !== undefined && byWidth !== "1d") {
      throw new CommandError("--timezone applies to days only; hours and minutes are in UTC. Omit --timezone.");
    }
    return width === "1m" ? "1m" : "1h";
  }
  if (width !== undefined && byWidth !== undefined && width !== byWidth) {
    throw new CommandError(
      `--width ${width} contradicts --by, whose buckets have a width of ${byWidth}. Omit --width.`,
    );
  }
  if (byWidth !== undefined) return byWidth;
  if (width !== undefined) return width;
  if (last?.endsWith("h") === true) return "1h";
  return last?.endsWith("m") === true ? "1m" : "1d";
}
