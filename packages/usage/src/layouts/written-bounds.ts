import { formatInstant } from "../time/instant.ts";
import type { Span } from "../time/span.ts";

/** Compares bounds as text with the expected span. Nearly all match, and comparing is far cheaper than parsing. */
export function createBoundsComparison(): (item: unknown, expected: Span) => boolean {
  let lastMs = Number.NaN;
  let lastText: unknown;
  return (item, { startMs, endMs }) => {
    const { starting_at: start, ending_at: end } = item as { starting_at?: unknown; ending_at?: unknown };
    // The end of a bucket appears once more, as the start of the next.
    const isStart = startMs === lastMs && start === lastText;
    if (!isStart && !isWritten(start, startMs)) return false;
    lastMs = endMs;
    lastText = end;
    return isWritten(end, endMs);
  };
}

const plainInstant = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

/** Whether a text is an instant as the API writes it. Date.UTC rolls 31 June over to July, and day 0 back to May, so such a day must stay the same. */
function isWritten(text: unknown, ms: number): boolean {
  if (typeof text !== "string") return false;
  if (!plainInstant.test(text)) return text === formatInstant(ms);
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const day = twoDigits(text, 8);
  const month = twoDigits(text, 5) - 1;
  const isSame = Date.UTC(year, month, day, twoDigits(text, 11), twoDigits(text, 14), twoDigits(text, 17)) === ms;
  return isSame && ((day > 0 && day <= 28) || new Date(ms).getUTCDate() === day);
}

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - zero) * 10 + text.charCodeAt(at + 1) - zero;
}

const zero = 48;
