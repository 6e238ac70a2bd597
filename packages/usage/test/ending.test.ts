import { expect, test } from "vitest";
import { json, refusal, serverOf } from "./answers.ts";
import { bucketServer } from "./bucket-server.ts";
import { clientOf, tenDays } from "./client.ts";
import { atRest, handClock, heldClock } from "./hand-clock.ts";
import { allOf, rejectionOf } from "./pages.ts";

const never = (): Promise<never> => new Promise(() => {});

/** What a walk was doing when its caller had enough. */
const states = {
  "before it began": { server: bucketServer() },
  "in flight": { server: serverOf(never) },
  "reading a body": { server: serverOf(() => new Response(new ReadableStream())) },
  "asleep before another attempt": { server: serverOf(() => refusal(503, "x", "y", { "retry-after": "30" })) },
  "asleep in a pause": { server: serverOf(() => refusal(429, "x", "y", { "retry-after": "30" })) },
  "in the second of its pages": { server: bucketServer((page, _, number) => (number === 1 ? page : never())) },
} as const;

test.each(Object.entries(states))(
  "an abort %s answers immediately, with the caller's reason",
  async (state, { server }) => {
    for (const concurrency of [1, 4]) {
      const caller = new AbortController();
      const reason = new Error("the user went home");
      if (state === "before it began") caller.abort(reason);
      const report = clientOf(server, { clock: heldClock() }).messages(tenDays, { signal: caller.signal, concurrency });
      const ending = rejectionOf(allOf(report));
      await atRest();
      caller.abort(reason);
      expect(await ending).toMatchObject({ name: "AbortedError", code: "aborted", resume: expect.any(String) });
      expect(((await ending) as Error).cause).toBe(reason);
    }
  },
);

test("an abort while queued after another report rejects immediately", async () => {
  const usage = clientOf(serverOf(never), { concurrency: 1 });
  const other = new AbortController();
  const first = rejectionOf(usage.messages(tenDays, { signal: other.signal }).collect());
  const caller = new AbortController();
  const queued = rejectionOf(usage.messages(tenDays, { signal: caller.signal }).collect());
  await atRest();
  caller.abort("enough");
  expect(await queued).toMatchObject({ code: "aborted", cause: "enough" });
  other.abort();
  await first;
});

test("an abort between pages or items is thrown before anything else is delivered", async () => {
  for (const read of ["pages", "items", "rows"] as const) {
    const caller = new AbortController();
    const server = bucketServer();
    const report = clientOf(server).messages(tenDays, { signal: caller.signal, concurrency: 1 });
    const source: AsyncIterable<unknown> = read === "pages" ? report.pages() : read === "rows" ? report.rows() : report;
    let delivered = 0;
    const reading = (async () => {
      for await (const _ of source) {
        delivered++;
        caller.abort("enough");
      }
    })();
    expect(await rejectionOf(reading)).toMatchObject({ code: "aborted", cause: "enough" });
    expect(delivered).toBe(1);
    expect(server.urls).toHaveLength(1);
  }
});

test("a walk aborted within a page resumes after the last page that was delivered", async () => {
  const caller = new AbortController();
  const usage = clientOf(bucketServer());
  const seen: string[] = [];
  const reading = (async () => {
    for await (const { starting_at } of usage.messages(tenDays, { signal: caller.signal })) {
      seen.push(starting_at.slice(8, 10));
      if (seen.length === 3) caller.abort();
    }
  })();
  const { resume } = (await rejectionOf(reading)) as { resume: string };
  const { items } = await usage.messages(tenDays, { resume }).collect();
  expect(seen).toEqual(["01", "02", "03"]);
  expect(items[0]?.starting_at).toBe("2026-05-03T00:00:00Z");
});

test("an abort after the end changes nothing", async () => {
  const caller = new AbortController();
  const { items } = await clientOf(bucketServer()).messages(tenDays, { signal: caller.signal }).collect();
  caller.abort();
  expect(items).toHaveLength(10);
});

test("one signal may end many reports, and none of them holds on to it", async () => {
  const caller = new AbortController();
  const listeners = { added: 0, removed: 0 };
  const { signal } = caller;
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (...given: Parameters<typeof add>) => (listeners.added++, add(...given));
  signal.removeEventListener = (...given: Parameters<typeof remove>) => (listeners.removed++, remove(...given));
  const usage = clientOf(bucketServer());
  for (let report = 0; report < 5; report++) await usage.messages(tenDays, { signal }).collect();
  expect(listeners).toEqual({ added: 5, removed: 5 });
});

test("the deadline limits the whole walk: attempts, waits and pages combined", async () => {
  const clock = handClock();
  const server = bucketServer((page, _, number) => {
    clock.advance(300);
    return number === 2 ? refusal(500, "x", "y") : page;
  });
  const report = clientOf(server, { clock }).messages(tenDays, { concurrency: 1, deadlineMs: 1000 });
  const pages: number[] = [];
  const reading = (async () => {
    for await (const { items } of report.pages()) pages.push(items.length);
  })();
  const error = await rejectionOf(reading);
  expect(error).toMatchObject({ name: "TimeoutError", code: "deadline", limitMs: 1000, resume: expect.any(String) });
  // 300 for a page, 300 for a fault, 250 of backoff, 300 for a page that came too late.
  expect(pages).toEqual([2]);
  const { items } = await clientOf(bucketServer())
    .messages(tenDays, { resume: (error as { resume: string }).resume })
    .collect();
  expect(items).toHaveLength(8);
});

test("a deadline ends a walk immediately if the requested wait would pass it", async () => {
  const clock = handClock();
  const server = serverOf(() => refusal(429, "x", "y", { "retry-after": "60" }));
  const error = await rejectionOf(clientOf(server, { clock }).messages(tenDays, { deadlineMs: 10_000 }).collect());
  expect(error).toMatchObject({ code: "deadline" });
  expect(clock.slept).toEqual([]);
  expect(server.urls).toHaveLength(1);
});

test("a deadline ends a server that hangs, by a real timer", async () => {
  const started = performance.now();
  const error = await rejectionOf(clientOf(serverOf(never)).messages(tenDays, { deadlineMs: 20 }).collect());
  expect(error).toMatchObject({ code: "deadline", limitMs: 20 });
  expect(performance.now() - started).toBeLessThan(2000);
});

test("a server that asks for an hour ends the walk with an error that says so and can be resumed", async () => {
  const server = bucketServer((page, _, number) =>
    number === 3 ? refusal(429, "x", "y", { "retry-after": "3600" }) : page,
  );
  const error = await rejectionOf(allOf(clientOf(server).messages(tenDays, { concurrency: 1 })));
  expect(error).toMatchObject({ code: "rate_limited", retryAfterMs: 3_600_000, resume: expect.any(String) });
  const { items } = await clientOf(bucketServer())
    .messages(tenDays, { resume: (error as { resume: string }).resume })
    .collect();
  expect(items).toHaveLength(6);
});

test("timeoutMs bounds one attempt, and a report's own counts before the client's", async () => {
  const server = bucketServer((page, _, number) => (number === 1 ? never() : page));
  const { receipt } = await clientOf(server, { timeoutMs: 60_000 }).messages(tenDays, { timeoutMs: 5 }).collect();
  expect(receipt).toMatchObject({ retries: 1 });
});

test("every class of error that can end a walk says where to go on", async () => {
  const endings = [
    () => refusal(401, "x", "y"),
    () => new TypeError("fetch failed"),
    () => json("<html>"),
    () => never(),
  ];
  for (const ending of endings) {
    const server = bucketServer((page, _, number) => (number >= 3 ? ending() : page));
    const error = await rejectionOf(allOf(clientOf(server).messages(tenDays, { concurrency: 1, timeoutMs: 2 })));
    expect(error).toMatchObject({ resume: expect.any(String) });
    const { items } = await clientOf(bucketServer())
      .messages(tenDays, { resume: (error as { resume: string }).resume })
      .collect();
    expect(items).toHaveLength(6);
  }
});
