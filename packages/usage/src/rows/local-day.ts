import { invalidParam } from "../errors/invalid-param.ts";
import { minuteMs, type Span } from "../time/span.ts";

/** Longer than any day, including one in which the clock goes back. */
const twoDaysInMinutes = 2 * 24 * 60;

/** Finds the local day of an instant: from one local midnight to the next, 23 or 25 hours if the clock changes. */
export function localDayFinder(timeZone: string): (ms: number) => Span {
  const dateOf = localDates(timeZone);
  let day: Span | undefined;
  return (ms) => {
    if (day === undefined || ms < day.startMs || ms >= day.endMs) day = dayAround(ms, dateOf);
    return day;
  };
}

/** Converts minutes since 1970 to local dates, using the runtime's time zone data. */
function localDates(timeZone: string): (minute: number) => string {
  try {
    // If it were undefined, Intl would use the machine's time zone, and the result would depend on the machine.
    if (typeof timeZone !== "string") throw new RangeError("no time zone");
    const formatter = new Intl.DateTimeFormat("en-US", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
    return (minute) => formatter.format(minute * minuteMs);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw invalidParam("timeZone", timeZone, "is not a time zone", {
      hint: 'Pass an IANA name such as "Europe/Berlin".',
    });
  }
}

function dayAround(ms: number, dateOf: (minute: number) => string): Span {
  const minute = Math.floor(ms / minuteMs);
  const date = dateOf(minute);
  const isSameDay = (candidate: number): boolean => dateOf(candidate) === date;
  const first = lastMatch(minute, minute - twoDaysInMinutes, isSameDay);
  const last = lastMatch(minute, minute + twoDaysInMinutes, isSameDay);
  return { startMs: first * minuteMs, endMs: (last + 1) * minuteMs };
}

/** The last minute from `inside` toward `outside` that still matches. Clocks change on whole minutes. */
function lastMatch(inside: number, outside: number, matches: (minute: number) => boolean): number {
  let [within, beyond] = [inside, outside];
  while (Math.abs(beyond - within) > 1) {
    const middle = Math.trunc((within + beyond) / 2);
    if (matches(middle)) within = middle;
    else beyond = middle;
  }
  return within;
}
