import { assert, constantFrom, integer, nat, property, record } from "fast-check";
import { expect, test } from "vitest";
import { decideRetry, defaultRetry, minWaitMs, type Trial, type Verdict } from "./retry.ts";

function verdictOn(status: number, headers: Record<string, string> = {}, more: Partial<Trial> = {}): Verdict {
  const trial = { answer: { status, headers: new Headers(headers) }, attempts: 1, nowMs: 0, random: () => 0.5 };
  return decideRetry({ ...trial, ...more }, defaultRetry);
}

test.each([408, 429, 500, 502, 503, 504, 529])("%i is retried", (status) => {
  expect(verdictOn(status)).toMatchObject({ retry: true });
});

test.each([300, 302, 400, 401, 402, 403, 404, 405, 409, 410, 413, 418, 422, 501, 505, 599])(
  "%i is not retried",
  (status) => {
    expect(verdictOn(status)).toStrictEqual({ retry: false });
  },
);

test("an attempt without a complete answer is retried", () => {
  expect(verdictOn(0, {}, { answer: undefined })).toMatchObject({ retry: true });
});

test("x-should-retry overrides the status, both ways", () => {
  expect(verdictOn(400, { "x-should-retry": "true" })).toMatchObject({ retry: true });
  expect(verdictOn(503, { "x-should-retry": "false" })).toEqual({ retry: false });
});

test("an x-should-retry that is neither true nor false is ignored", () => {
  expect(verdictOn(400, { "x-should-retry": "TRUE" })).toEqual({ retry: false });
  expect(verdictOn(503, { "x-should-retry": "" })).toMatchObject({ retry: true });
});

test("the last attempt is not retried, but reports the wait the server asked for", () => {
  expect(verdictOn(429, { "retry-after": "3" }, { attempts: 5 })).toEqual({ retry: false, retryAfterMs: 3000 });
});

test("a wait of exactly maxRetryAfterMs is accepted; one millisecond more is too long", () => {
  expect(verdictOn(429, { "retry-after-ms": "120000" })).toEqual({ retry: true, waitMs: 120_000 });
  expect(verdictOn(429, { "retry-after-ms": "120001" })).toEqual({
    retry: false,
    retryAfterMs: 120_001,
    tooLong: true,
  });
});

test.each([{ "retry-after": "0" }, { "retry-after-ms": "0" }, { "retry-after": "Thu, 01 Jan 1970 00:00:00 GMT" }])(
  "a server that asks for no wait, with %j, still gets the backoff",
  (headers) => {
    const waits = [1, 2, 3, 4].map((attempts) => verdictOn(429, headers, { attempts, nowMs: 1000 }));
    expect(waits).toEqual([250, 500, 1000, 2000].map((waitMs) => ({ retry: true, waitMs })));
  },
);

test("no wait is shorter than minWaitMs", () => {
  expect(verdictOn(429, { "retry-after-ms": "1" })).toEqual({ retry: true, waitMs: minWaitMs });
  expect(verdictOn(429, { "retry-after": "0" }, { random: () => 0 })).toEqual({ retry: true, waitMs: minWaitMs });
  expect(verdictOn(500, {}, { random: () => 0 })).toEqual({ retry: true, waitMs: minWaitMs });
});

const maxAttempts = 100;
const nearlyOne = (): number => 0.999_999;

test("the backoff doubles with each attempt, up to maxDelayMs", () => {
  const waits = [1, 2, 3, 4].map((attempts) => verdictOn(500, {}, { attempts, random: nearlyOne }));
  expect(waits.map((verdict) => (verdict.retry ? Math.round(verdict.waitMs) : undefined))).toEqual([
    500, 1000, 2000, 4000,
  ]);
  const late = decideRetry(
    { answer: undefined, attempts: 40, nowMs: 0, random: nearlyOne },
    { ...defaultRetry, maxAttempts },
  );
  expect(late.retry && Math.round(late.waitMs)).toBe(30_000);
});

test("the backoff is spread over its full range, so that clients that failed together retry apart", () => {
  assert(
    property(
      record({
        attempts: integer({ min: 1, max: 4 }),
        random: constantFrom(0, 0.1, 0.25, 0.5, 0.75, 0.999),
        status: constantFrom(408, 429, 500, 529),
      }),
      ({ attempts, random, status }) => {
        const verdict = verdictOn(status, {}, { attempts, random: () => random });
        const maxMs = 500 * 2 ** (attempts - 1);
        expect(verdict).toEqual({ retry: true, waitMs: Math.max(minWaitMs, random * maxMs) });
      },
    ),
  );
});

test("every wait is between minWaitMs and maxRetryAfterMs, whatever the server sends", () => {
  assert(
    property(nat({ max: 10 ** 9 }), integer({ min: 1, max: 4 }), (requestedMs, attempts) => {
      const verdict = verdictOn(429, { "retry-after-ms": String(requestedMs) }, { attempts });
      const waitMs = verdict.retry ? verdict.waitMs : undefined;
      expect(waitMs === undefined).toBe(requestedMs > defaultRetry.maxRetryAfterMs);
      expect(waitMs ?? minWaitMs).toBeGreaterThanOrEqual(minWaitMs);
    }),
  );
});
