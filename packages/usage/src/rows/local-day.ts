import { ParamsError } from "../errors/params-error.ts";
import type { Span } from "../time/span.ts";

const minuteMs = 60_000;
/** Longer than any day, also one in which the clock goes back. */
const twoDaysInMinutes = 2 * 24 * 60;

/** Finds the local day around an instant: from local midnight to the next, 23 or 25 hours where the clock changes. */
export function localDayFinder(timeZone: string): (ms: number) => Span {
  const dateOf = localDates(timeZone);
  let day: Span | undefined;
  return (ms) => {
    if (day === undefined || ms < day.startMs || ms >= day.endMs) day = dayAround(ms, dateOf);
    return day;
  };
}

/** Instants to local dates, as the runtime's own time zone data has them. */
function localDates(timeZone: string): (minute: number) => string {
  try {
    // Left out, Intl would take the zone of the machine, and the same report would read otherwise elsewhere.
    if (typeof timeZone !== "string") throw new RangeError("no time zone");
    const formatter = new Intl.DateTimeFormat("en-US", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
    return (minute) => formatter.format(minute * minuteMs);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new ParamsError("There is no such time zone.", {
      param: "timeZone",
      received: timeZone,
      hint: 'Name it as in "Europe/Berlin".',
    });
  }
}

function dayAround(ms: number, dateOf: (minute: number) => string): Span {
  const minute = Math.floor(ms / minuteMs);
  const date = dateOf(minute);
  const before = edge(minute, minute - twoDaysInMinutes, (candidate) => dateOf(candidate) === date);
  const after = edge(minute, minute + twoDaysInMinutes, (candidate) => dateOf(candidate) === date);
  return { startMs: before * minuteMs, endMs: (after + 1) * minuteMs };
}

/** The last minute from `inside` towards `outside` that still belongs. Clocks change on whole minutes. */
function edge(inside: number, outside: number, belongs: (minute: number) => boolean): number {
  let [within, beyond] = [inside, outside];
  while (Math.abs(beyond - within) > 1) {
    const middle = Math.trunc((within + beyond) / 2);
    if (belongs(middle)) within = middle;
    else beyond = middle;
  }
  return within;
}
