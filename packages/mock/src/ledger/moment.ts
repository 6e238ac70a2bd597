import { parseDate, parseInstant } from "../time/instant.ts";
import { minuteMs } from "../time/width.ts";

/** A moment as the reports' parameters take it. */
export type Moment = string | Date | { readonly epochMilliseconds: number };

/** The whole minute of a moment. */
export function minuteOf(moment: Moment): number {
  const ms =
    typeof moment === "string"
      ? (parseInstant(moment) ?? parseDate(moment))
      : "epochMilliseconds" in moment
        ? moment.epochMilliseconds
        : moment.getTime();
  if (ms === undefined || Number.isNaN(ms))
    throw new RangeError(
      `The ledger needs YYYY-MM-DD, RFC 3339 with an offset, or a Date, not ${JSON.stringify(moment)}.`,
    );
  return Math.floor(ms / minuteMs);
}
