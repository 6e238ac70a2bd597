import { expect, test } from "vitest";
import { refusal } from "./answers.ts";
import { bucketServer } from "./bucket-server.ts";
import { clientOf, tenDays } from "./client.ts";
import { atRest, deferred, heldClock } from "./hand-clock.ts";
import { allOf, rejectionOf } from "./pages.ts";

/** Twenty days, one day per page: twenty requests. */
const twentyDays = { starting_at: "2026-05-01", ending_at: "2026-05-21", limit: 1 } as const;

/** A server whose answers wait to be let go, and that knows how many were in flight at most. */
function heldServer() {
  const waiting: (() => void)[] = [];
  let inFlight = 0;
  let most = 0;
  const server = bucketServer(async (page) => {
    most = Math.max(most, ++inFlight);
    const held = deferred<void>();
    waiting.push(() => held.resolve(undefined));
    await held.promise;
    inFlight--;
    return page;
  });
  return {
    ...server,
    most: () => most,
    inFlight: () => inFlight,
    /** Answers the request that waits longest; `which` picks another. */
    async answer(which = 0) {
      waiting.splice(which, 1)[0]?.();
      await atRest();
    },
    async answerAll() {
      for (let turn = 0; turn < 100; turn++) {
        while (waiting.length > 0) waiting.shift()?.();
        await atRest();
      }
    },
  };
}

/** A body in pieces of 50 bytes, each after a turn of the others. */
function inPieces(text: string): Response {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return new Response(
    new ReadableStream({
      async pull(controller) {
        await Promise.resolve();
        if (at < bytes.length) controller.enqueue(bytes.slice(at, (at += 50)));
        else controller.close();
      },
    }),
    { headers: { "content-type": "application/json" } },
  );
}

test("lanes give the same items in the same order as one page after another", async () => {
  const one = await allOf(clientOf(bucketServer()).messages(twentyDays, { concurrency: 1 }));
  for (const concurrency of [2, 3, 4, 8, 50]) {
    expect(await allOf(clientOf(bucketServer()).messages(twentyDays, { concurrency }))).toEqual(one);
  }
});

test("bodies that arrive in chunks stay intact in every lane, and delivered items do not change", async () => {
  const reading = { ...twentyDays, limit: 2 } as const;
  const items = await allOf(clientOf(bucketServer()).messages(reading));
  for (const concurrency of [1, 3, 8]) {
    const server = bucketServer((page) => inPieces(JSON.stringify(page)));
    expect(await allOf(clientOf(server).messages(reading, { concurrency }))).toEqual(items);
  }
});

test("answers that arrive out of order are delivered in order", async () => {
  const server = heldServer();
  const reading = clientOf(server).messages(twentyDays, { concurrency: 4 }).collect();
  await atRest();
  await server.answer();
  for (let turn = 0; turn < 19; turn++) await server.answer(server.inFlight() - 1);
  const { items } = await reading;
  expect(items.map(({ starting_at }) => starting_at)).toEqual(items.map(({ starting_at }) => starting_at).toSorted());
  expect(items).toHaveLength(20);
});

test("the client's concurrency bounds what is in flight over all its reports", async () => {
  const server = heldServer();
  const usage = clientOf(server, { concurrency: 3 });
  const reading = Promise.all([
    usage.messages(twentyDays, { concurrency: 8 }).collect(),
    usage.messages(twentyDays).collect(),
    usage.messages(twentyDays, { concurrency: 1 }).collect(),
  ]);
  await server.answerAll();
  expect((await reading).map(({ items }) => items.length)).toEqual([20, 20, 20]);
  expect(server.most()).toBe(3);
});

test("a slow consumer holds at most one page per lane", async () => {
  const server = bucketServer();
  let pageCount = 0;
  for await (const _ of clientOf(server, { concurrency: 4 }).messages(twentyDays).pages()) {
    pageCount++;
    await atRest();
    // The page in hand, and one in each of the other lanes.
    expect(server.urls.length - pageCount).toBeLessThanOrEqual(3);
  }
});

test("more lanes than connections: no warning about too many listeners", async () => {
  const warnings: Error[] = [];
  const note = (warning: Error): void => void warnings.push(warning);
  process.on("warning", note);
  const { signal } = new AbortController();
  const usage = clientOf(bucketServer(), { concurrency: 40 });
  await Promise.all(Array.from({ length: 20 }, () => usage.messages(twentyDays, { signal }).collect()));
  await atRest();
  process.off("warning", note);
  expect(warnings).toEqual([]);
});

test("one 429 pauses all lanes, and then they come back one by one", async () => {
  const clock = heldClock(Date.parse("2026-09-10T14:20:00Z"));
  const requestTimes: number[] = [];
  let limited = false;
  const held = heldServer();
  const fetch: typeof globalThis.fetch = (input, init) => {
    requestTimes.push(clock.now());
    if (!limited && requestTimes.length === 3) {
      limited = true;
      return Promise.resolve(refusal(429, "rate_limit_error", "x", { "retry-after": "10" }));
    }
    return held.fetch(input, init);
  };
  const reading = clientOf({ fetch }, { clock }).messages(twentyDays, { concurrency: 4 }).collect();
  await atRest();
  await held.answer();
  // One answered, one refused, three in flight.
  expect(requestTimes).toHaveLength(5);
  await held.answer();
  await held.answer();
  await held.answer();
  expect(requestTimes, "nothing is sent during the pause, whatever comes back").toHaveLength(5);
  clock.pass(10_000);
  await atRest();
  expect(requestTimes, "one").toHaveLength(6);
  await held.answer();
  expect(requestTimes, "then two").toHaveLength(8);
  await held.answerAll();
  expect((await reading).items).toHaveLength(20);
});

test("a limit that hits every lane at the same time is waited for once", async () => {
  const clock = heldClock(Date.parse("2026-09-10T14:20:00Z"));
  const server = bucketServer((page, _, number) =>
    number > 1 && number <= 5 ? refusal(429, "rate_limit_error", "x", { "retry-after": "10" }) : page,
  );
  const reading = clientOf(server, { clock }).messages(twentyDays, { concurrency: 4 }).collect();
  await atRest();
  expect(clock.asleep()).toBe(4);
  clock.pass(10_000);
  expect((await reading).receipt).toMatchObject({ pages: 20, requests: 24, retries: 4, elapsedMs: 10_000 });
});

test("a failure in a later lane does not take back what comes before it", async () => {
  const server = bucketServer((page, url) =>
    url.searchParams.get("starting_at")?.startsWith("2026-05-04") ? refusal(404, "x", "y") : page,
  );
  const days: string[] = [];
  const reading = (async () => {
    for await (const { starting_at } of clientOf(server).messages(twentyDays, { concurrency: 4 }))
      days.push(starting_at.slice(8, 10));
  })();
  expect(await rejectionOf(reading)).toMatchObject({ code: "not_found" });
  expect(days).toEqual(["01", "02", "03"]);
});

test("an empty page in the middle of the lanes is a gap, not a shorter report", async () => {
  const server = bucketServer((page, url) =>
    url.searchParams.get("starting_at")?.startsWith("2026-05-04") ? { ...page, data: [] } : page,
  );
  expect(await rejectionOf(clientOf(server).messages(twentyDays, { concurrency: 4 }).collect())).toMatchObject({
    code: "bucket_gap",
  });
});

test("lanes whose tail is empty say what is missing", async () => {
  const server = bucketServer((page, url) =>
    (url.searchParams.get("starting_at") ?? "") >= "2026-05-18" ? { ...page, data: [] } : page,
  );
  const { items, receipt } = await clientOf(server).messages(twentyDays, { concurrency: 4 }).collect();
  expect(items).toHaveLength(17);
  expect(receipt.coverage).toEqual({
    through: "2026-05-18T00:00:00Z",
    settledThrough: "2026-05-18T00:00:00Z",
    settling: [],
    missing: [{ starting_at: "2026-05-18T00:00:00Z", ending_at: "2026-05-21T00:00:00Z" }],
    partial: [],
    capped: [],
  });
});

test("a plan names the requests of all lanes, and as many as the walk will send", async () => {
  for (const concurrency of [1, 4]) {
    const server = bucketServer();
    const report = clientOf(server).messages(tenDays, { concurrency });
    const plan = report.plan();
    expect(server.urls).toEqual([]);
    await report.collect();
    expect(plan.atLeast).toBe(5);
    expect(server.urls).toHaveLength(plan.atLeast);
    expect(server.urls.map(({ href }) => href)).toEqual(expect.arrayContaining(plan.requests.map(({ url }) => url)));
    expect(plan.requests).toHaveLength(concurrency === 1 ? 1 : 5);
  }
});

test("a plan of a report that resumes begins where it resumes", async () => {
  const usage = clientOf(bucketServer());
  const [, second] = await allOf(usage.messages(tenDays, { concurrency: 1 }).pages());
  const server = bucketServer();
  const report = clientOf(server).messages(tenDays, { concurrency: 1, resume: second?.resume });
  const plan = report.plan();
  expect(plan.atLeast).toBe(3);
  await report.collect();
  expect(server.urls[0]?.href).toBe(plan.requests[0]?.url);
});

test("a plan shows its headers, but for the key", () => {
  const { requests } = clientOf(bucketServer(), { userAgent: "my-app/1.0.0" }).messages(tenDays).plan();
  expect(requests[0]?.headers).toMatchObject({ "x-api-key": "[redacted]", "anthropic-version": "2023-06-01" });
  expect(requests[0]?.headers["user-agent"]).toMatch(/^my-app\/1\.0\.0 /);
});
