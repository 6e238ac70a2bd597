import { expect, test } from "vitest";
import { requestedWaitMs } from "./retry-after.ts";

const now = Date.parse("2026-09-10T14:20:00Z");

type Case = readonly [name: string, headers: Record<string, string>, status: number, waitMs: number | undefined];

test.each<Case>([
  ["seconds", { "retry-after": "12" }, 429, 12_000],
  ["zero seconds", { "retry-after": "0" }, 429, 0],
  ["an hour", { "retry-after": "3600" }, 503, 3_600_000],
  ["more digits than a number can represent", { "retry-after": "9".repeat(400) }, 429, Number.MAX_SAFE_INTEGER],
  ["an HTTP date", { "retry-after": "Thu, 10 Sep 2026 14:20:30 GMT" }, 503, 30_000],
  ["an HTTP date that has passed", { "retry-after": "Thu, 10 Sep 2026 14:00:00 GMT" }, 429, 0],
  ["29 February of a leap year", { "retry-after": "Tue, 29 Feb 2028 00:00:00 GMT" }, 429, Date.UTC(2028, 1, 29) - now],
  ["milliseconds", { "retry-after-ms": "1500" }, 429, 1500],
  ["milliseconds before seconds", { "retry-after-ms": "1500", "retry-after": "9" }, 429, 1500],
  ["seconds if the milliseconds are malformed", { "retry-after-ms": "soon", "retry-after": "9" }, 429, 9000],
  [
    "retry-after before a reset",
    { "retry-after": "9", "anthropic-ratelimit-requests-reset": "2026-09-10T15:00:00Z" },
    429,
    9000,
  ],
  [
    "the reset if retry-after is malformed",
    { "retry-after": "soon", "anthropic-ratelimit-requests-reset": "2026-09-10T14:21:00Z" },
    429,
    60_000,
  ],
  ["a reset", { "anthropic-ratelimit-requests-reset": "2026-09-10T14:20:05Z" }, 429, 5000],
  ["a reset with an offset", { "anthropic-ratelimit-requests-reset": "2026-09-10T16:20:05+02:00" }, 429, 5000],
  [
    "the latest of several resets",
    {
      "anthropic-ratelimit-requests-reset": "2026-09-10T14:20:05Z",
      "anthropic-ratelimit-tokens-reset": "2026-09-10T14:20:09.500Z",
    },
    429,
    9500,
  ],
  ["a reset that has passed", { "anthropic-ratelimit-requests-reset": "2026-09-10T14:00:00Z" }, 429, 0],
])("the wait is read from %s", (_, headers, status, waitMs) => {
  expect(requestedWaitMs(new Headers(headers), status, now)).toBe(waitMs);
});

const fast = now + 120_000;
const slow = now - 3_600_000;
const date = "Thu, 10 Sep 2026 14:20:00 GMT";

test.each<readonly [name: string, headers: Record<string, string>]>([
  ["a reset", { "anthropic-ratelimit-requests-reset": "2026-09-10T14:20:37Z" }],
  ["an HTTP date", { "retry-after": "Thu, 10 Sep 2026 14:20:37 GMT" }],
])("%s counts from the answer's own Date, whatever the local clock says", (_, headers) => {
  for (const localNow of [fast, slow, now]) {
    expect(requestedWaitMs(new Headers({ ...headers, date }), 429, localNow)).toBe(37_000);
  }
});

test.each([undefined, "", "now", "2026-09-10T14:20:00Z", "Thu, 31 Jun 2026 14:20:00 GMT"])(
  "with a Date of %j the local clock counts",
  (invalid) => {
    const headers = new Headers({ "anthropic-ratelimit-requests-reset": "2026-09-10T14:20:37Z" });
    if (invalid !== undefined) headers.set("date", invalid);
    expect(requestedWaitMs(headers, 429, now + 10_000)).toBe(27_000);
  },
);

test("seconds need no clock", () => {
  expect(requestedWaitMs(new Headers({ "retry-after": "12", date }), 429, fast)).toBe(12_000);
});

test.each<readonly [name: string, headers: Record<string, string>, status: number]>([
  ["nothing", {}, 429],
  ["an empty value", { "retry-after": "" }, 429],
  ["a negative number", { "retry-after": "-5" }, 429],
  ["a fraction", { "retry-after": "1.5" }, 429],
  ["an exponent", { "retry-after": "1e3" }, 429],
  ["a sign", { "retry-after": "+5" }, 429],
  ["a unit", { "retry-after": "5s" }, 429],
  ["a hexadecimal number", { "retry-after": "0x10" }, 429],
  ["two values", { "retry-after": "5, 6" }, 429],
  ["Infinity", { "retry-after": "Infinity" }, 429],
  ["a date that Date.parse would accept", { "retry-after": "2026-09-10T14:20:30Z" }, 429],
  ["an obsolete date", { "retry-after": "Thursday, 10-Sep-26 14:20:30 GMT" }, 429],
  ["another obsolete date", { "retry-after": "Thu Sep 10 14:20:30 2026" }, 429],
  ["another zone", { "retry-after": "Thu, 10 Sep 2026 14:20:30 CET" }, 429],
  ["31 June", { "retry-after": "Wed, 31 Jun 2026 14:20:30 GMT" }, 429],
  ["hour 24", { "retry-after": "Thu, 10 Sep 2026 24:20:30 GMT" }, 429],
  ["minute 60", { "retry-after": "Thu, 10 Sep 2026 14:60:30 GMT" }, 429],
  ["a month that spans two names", { "retry-after": "Thu, 10 Anf 2026 14:20:30 GMT" }, 429],
  ["milliseconds with a fraction", { "retry-after-ms": "10.5" }, 429],
  ["a reset on another status", { "anthropic-ratelimit-requests-reset": "2026-09-10T14:20:05Z" }, 503],
  ["a reset without an offset", { "anthropic-ratelimit-requests-reset": "2026-09-10T14:20:05" }, 429],
  ["a reset in seconds", { "anthropic-ratelimit-requests-reset": "5" }, 429],
  ["another header with a similar name", { "x-ratelimit-reset": "2026-09-10T14:20:05Z" }, 429],
])("%s requests no wait", (_, headers, status) => {
  expect(requestedWaitMs(new Headers(headers), status, now)).toBeUndefined();
});
