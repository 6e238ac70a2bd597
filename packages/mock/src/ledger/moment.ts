import { parseDate, parseInstant } from "../time/instant.ts";
import { minuteMs } from "../time/width.ts";

/** An instant, in a form that the reports' parameters accept. */
export type Moment = string | Date | { readonly epochMilliseconds: number };

/** The minute of an instant. */
export function minuteOf(moment: Moment): number {
  const ms =
    typeof moment === "string"
      ? (parseInstant(moment) ?? parseDate(moment))
      : "epochMilliseconds" in moment
        ? moment.epochMilliseconds
        : moment.getTime();
  if (ms === undefined || Number.isNaN(ms))
    throw new RangeError(
      `The instant is invalid: got ${JSON.stringify(moment)}; expected YYYY-MM-DD, RFC 3339 with an offset, or a Date.`,
    );
  return Math.floor(ms / minuteMs);
}
