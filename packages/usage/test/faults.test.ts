// Every way a server breaks, on every page, with one lane and with four: the truth, or an error of the right kind.
import { createMock, type Fault, faults, type FaultScope } from "@org/usage-mock";
import { afterEach, expect, test } from "vitest";
import { createUsageClient } from "../src/client.ts";
import type { UsageError } from "../src/errors/usage-error.ts";
import { rejectionOf } from "./pages.ts";

/** Nine days in pages of two: five requests, the last of one day. */
const window = { starting_at: "2026-05-04", ending_at: "2026-05-13", limit: 2 } as const;

const mock = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
const usage = createUsageClient({ apiKey: mock.apiKey, fetch: mock.fetch, clock: mock.clock });

/** From here on the server breaks in this way, and in no other. */
function breakBy(fault: Fault): void {
  mock.clearFaults();
  mock.inject(fault);
}

afterEach(() => mock.clearFaults());

const truth = await usage.messages(window).collect();
const trueCost = await usage.cost({ ...window, group_by: ["description"] }).collect();

type Make = (scope: FaultScope) => Fault;

const passing: Readonly<Record<string, Make>> = {
  "a 429 with seconds": (scope) => faults.rateLimited({ ...scope, resetAfterMs: 5000 }),
  "a 429 with milliseconds": (scope) => faults.rateLimited({ ...scope, form: "retry-after-ms" }),
  "a 429 with a date": (scope) => faults.rateLimited({ ...scope, form: "http-date" }),
  "a 429 with a reset": (scope) => faults.rateLimited({ ...scope, form: "reset" }),
  "a 429 without a header": (scope) => faults.rateLimited({ ...scope, form: "none" }),
  "a 500": (scope) => faults.serverError(scope),
  "a 502 as a gateway sends it": (scope) => faults.serverError({ ...scope, status: 502 }),
  "a 503": (scope) => faults.serverError({ ...scope, status: 503 }),
  "a 504": (scope) => faults.serverError({ ...scope, status: 504 }),
  "a 529": (scope) => faults.overloaded(scope),
  "a reset": (scope) => faults.reset(scope),
  "a body that breaks off": (scope) => faults.cutBody(scope),
  "a body that ends short of its length": (scope) => faults.cutBody({ ...scope, ending: "short" }),
  "an empty 200": (scope) => faults.emptyBody(scope),
  "JSON that ends early": (scope) => faults.invalidJson(scope),
  "a slow body": (scope) => faults.slowBody(scope),
  "a body in small pieces": (scope) => faults.chunkedBody(scope),
  "a clock that is off": (scope) => faults.clockSkew(scope),
};

/** Requests of a walk with this many lanes are found by their number. */
const requests = [0, 1, 4];

test.each(Object.entries(passing))("%s passes: the report is whole", async (_, make) => {
  for (const after of requests) {
    for (const concurrency of [1, 4]) {
      breakBy(make({ after, times: 2 }));
      const { items, receipt } = await usage.messages(window, { concurrency }).collect();
      expect(items).toEqual(truth.items);
      expect(receipt.coverage).toEqual(truth.receipt.coverage);
    }
  }
});

const lasting: Readonly<Record<string, readonly [Make, code: string | RegExp]>> = {
  "a server that stays overloaded": [(scope) => faults.overloaded({ ...scope, times: 99 }), "overloaded"],
  "a limit that stays": [(scope) => faults.rateLimited({ ...scope, times: 99 }), "rate_limited"],
  "a limit of an hour": [(scope) => faults.rateLimited({ ...scope, resetAfterMs: 3_600_000 }), "rate_limited"],
  "a network that stays down": [(scope) => faults.reset({ ...scope, times: 99 }), "network"],
  "a redirect to another origin": [(scope) => faults.redirect(scope), "http_error"],
  "HTML in a 200": [(scope) => faults.html(scope), "not_json"],
  "an empty 200, always": [(scope) => faults.emptyBody({ ...scope, times: 99 }), "network"],
  "JSON that always ends early": [(scope) => faults.invalidJson({ ...scope, times: 99 }), "network"],
  "{} in a 200": [(scope) => faults.emptyObject(scope), "bad_envelope"],
  "an error in a 200": [(scope) => faults.errorInOk(scope), "bad_envelope"],
  "null for data": [(scope) => faults.nullData(scope), "bad_envelope"],
  "a row without a counter": [(scope) => faults.missingCounter(scope), "bad_row"],
  "a counter below zero": [(scope) => faults.badCounter(scope), "bad_row"],
  "half a token": [(scope) => faults.badCounter({ ...scope, value: 1.5 }), "bad_row"],
  "a counter beyond what a number can hold": [(scope) => faults.badCounter({ ...scope, value: 2 ** 53 }), "bad_row"],
  "a counter as text": [(scope) => faults.badCounter({ ...scope, value: "12" }), "bad_row"],
  "a bucket that lies outside": [(scope) => faults.strayBucket(scope), "bucket_outside"],
  "a bucket that comes twice": [(scope) => faults.repeatedBucket(scope), "bucket_overlap"],
  "a bucket of another width": [(scope) => faults.wrongWidth(scope), "bucket_gap"],
};

test.each(Object.entries(lasting))(
  "%s is an error, on every page, and says where to go on",
  async (_, [make, code]) => {
    for (const after of requests) {
      for (const concurrency of [1, 4]) {
        breakBy(make({ after }));
        const items: unknown[] = [];
        const report = usage.messages(window, { concurrency });
        const reading = (async () => {
          for await (const page of report.pages()) items.push(...page.items);
        })();
        const error = (await rejectionOf(reading)) as UsageError & { resume: string };
        expect(error.code).toMatch(code);
        mock.clearFaults();
        for await (const page of usage.messages(window, { resume: error.resume }).pages()) items.push(...page.items);
        expect(items).toEqual(truth.items);
      }
    }
  },
);

test.each<readonly [name: string, make: Make, code: string, limit: number]>([
  ["more pages and no cursor", (scope) => faults.missingCursor(scope), "cursor_missing", 2],
  ["more pages and an empty cursor", (scope) => faults.missingCursor({ ...scope, as: "empty" }), "cursor_missing", 2],
  ["a cursor that goes in a circle", (scope) => faults.repeatedCursor({ ...scope, times: 99 }), "cursor_repeated", 2],
  ["a cursor of another query", (scope) => faults.wrongCursor(scope), "bad_request", 2],
  ["a bucket that is lost", (scope) => faults.lostBucket(scope), "bucket_gap", 3],
  ["buckets that overlap", (scope) => faults.overlappingBucket(scope), "bucket_overlap", 3],
  ["buckets in reverse", (scope) => faults.shuffledBuckets(scope), "bucket_gap", 3],
])("%s: an error within three requests", async (_, make, code, limit) => {
  for (const after of [0, 1, 2]) {
    breakBy(make({ after }));
    const sent = mock.requests.length;
    const error = await rejectionOf(usage.messages({ ...window, limit }, { concurrency: 1 }).collect());
    expect(error).toMatchObject({ code });
    expect(mock.requests.length - sent).toBeLessThanOrEqual(after + 3);
  }
});

test("an expired cursor is read again once, and each item is delivered once", async () => {
  for (const page of [2, 3, 4, 5]) {
    breakBy(faults.expiredCursor({ page }));
    const { items, receipt } = await usage.messages(window, { concurrency: 1 }).collect();
    expect(items).toEqual(truth.items);
    expect(receipt.requests).toBe(5 + page);
  }
  breakBy(faults.expiredCursor({ page: 3, times: 2 }));
  expect(await rejectionOf(usage.messages(window, { concurrency: 1 }).collect())).toMatchObject({ code: "gone" });
});

test.each<readonly [name: string, make: Make, field: string]>([
  ["money as a number", (scope) => faults.moneyAsNumber(scope), "amount"],
  ["money with an exponent", (scope) => faults.malformedMoney(scope), "amount"],
  ["money with a comma", (scope) => faults.malformedMoney({ ...scope, text: "1,50" }), "amount"],
  ["no money at all", (scope) => faults.malformedMoney({ ...scope, text: "" }), "amount"],
  ["money without a currency", (scope) => faults.missingCurrency(scope), "currency"],
])("%s is a bad_row with its path, on every page", async (_, make, field) => {
  for (const after of [0, 1, 3]) {
    breakBy(make({ after }));
    const report = usage.cost({ ...window, group_by: ["description"] }, { concurrency: 1 });
    expect(await rejectionOf(report.collect())).toMatchObject({
      code: "bad_row",
      path: expect.stringMatching(new RegExp(`^data\\[\\d+\\]\\.results\\[\\d+\\]\\.${field}$`)),
    });
  }
});

test.each<readonly [name: string, make: Make]>([
  ["a value that an enum does not have yet", (scope) => faults.unknownEnum(scope)],
  ["a field that is not known yet", (scope) => faults.unknownField(scope)],
])("%s fails nothing, and is reported", async (_, make) => {
  for (const concurrency of [1, 4]) {
    breakBy(make({ times: 9 }));
    const { items, receipt } = await usage.cost({ ...window, group_by: ["description"] }, { concurrency }).collect();
    expect(items).toHaveLength(trueCost.items.length);
    expect(receipt.rows).toBe(trueCost.receipt.rows);
    expect(receipt.unrecognized).not.toEqual([]);
  }
});

test("a server that asks for an hour is not slept on inside a deadline of ten minutes", async () => {
  breakBy(faults.rateLimited({ resetAfterMs: 3_600_000 }));
  const before = mock.clock.now();
  await rejectionOf(usage.messages(window, { deadlineMs: 600_000 }).collect());
  expect(mock.clock.now() - before).toBeLessThan(1000);
});

test("a request to a server that hangs ends after timeoutMs, and is retried", async () => {
  breakBy(faults.hang({ after: 1 }));
  const { items, receipt } = await usage.messages(window, { concurrency: 1, timeoutMs: 20 }).collect();
  expect(items).toEqual(truth.items);
  expect(receipt.retries).toBe(1);
});
