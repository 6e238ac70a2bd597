import { expect, test } from "vitest";
import { atRest, deferred, handClock, type HandClock } from "../../test/hand-clock.ts";
import { type FakeServer, json, refusal, serverOf, serverWith } from "../../test/answers.ts";
import type { Answer } from "./answer.ts";
import type { UsageEvent } from "./events.ts";
import { createRedactor } from "./redact.ts";
import { defaultRetry, type RetryOptions } from "./retry.ts";
import { openLifetime } from "./lifetime.ts";
import { createThrottle, type Throttle } from "./throttle.ts";
import { createBuffers } from "./buffers.ts";
import { type Dependencies, send, type Tally } from "./transport.ts";

interface Setting {
  readonly clock?: HandClock;
  readonly retry?: Partial<RetryOptions>;
  readonly throttle?: Throttle;
  readonly deadlineMs?: number;
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
  readonly maxBodyBytes?: number;
  readonly credential?: Dependencies["credential"];
  readonly onEvent?: (event: UsageEvent) => void;
  /** Without a listener of events. */
  readonly silent?: boolean;
}

/** Sends one request to a fake server and records everything visible from outside. */
function sending({ fetch }: FakeServer, setting: Setting = {}) {
  const { clock = handClock(), timeoutMs = 60_000 } = setting;
  const events: UsageEvent[] = [];
  const tally: Tally = { requests: 0, retries: 0, requestIds: [] };
  const dependencies: Dependencies = {
    fetch,
    clock,
    retry: { ...defaultRetry, ...setting.retry },
    maxBodyBytes: setting.maxBodyBytes ?? 2 ** 28,
    throttle: setting.throttle ?? createThrottle(4, clock),
    redactor: createRedactor(new Set(["canary"]), true),
    emit: setting.silent
      ? undefined
      : (event) => {
          events.push(event);
          setting.onEvent?.(event);
        },
    credential: setting.credential ?? (() => Promise.resolve(["x-api-key", "canary"] as const)),
  };
  const pool = createBuffers();
  let freed = 0;
  const lifetime = openLifetime({ clock, deadlineMs: setting.deadlineMs, signal: setting.signal });
  const request = { url: "https://api.example/v1/x?page=p1", headers: new Headers() };
  const call = {
    report: "messages",
    takes: "It takes an Admin key.",
    lifetime,
    timeoutMs,
    tally,
    buffers: { ...pool, give: (buffer: Uint8Array) => (freed++, pool.give(buffer)) },
  };
  return { answer: send(dependencies, request, call), events, tally, clock, free: () => freed };
}

const text = (answer: Answer): string => new TextDecoder().decode(answer.body);

const serverError = (): Response => refusal(500, "api_error", "Internal server error");
const limited = (headers: Record<string, string> = {}): Response =>
  refusal(429, "rate_limit_error", "Too many", headers);

test("a complete answer is returned after one request", async () => {
  const { answer, tally } = sending(serverWith(json({ data: [] }, { headers: { "request-id": "req_1" } })));
  expect(text(await answer)).toBe('{"data":[]}');
  expect(tally).toEqual({ requests: 1, retries: 0, requestIds: ["req_1"] });
});

test("temporary failures are retried and counted: a 500, a reset, a truncated body", async () => {
  const truncated = new Response('{"da', { headers: { "content-length": "11" } });
  const server = serverWith(serverError(), new TypeError("fetch failed"), truncated, { data: [] });
  const { answer, tally, clock } = sending(server);
  await answer;
  expect(tally).toMatchObject({ requests: 4, retries: 3 });
  expect(clock.slept).toEqual([250, 500, 1000]);
});

const cutJson = (): Response => json('{"data":[{"starting_at":"2026-0', { headers: { "content-encoding": "gzip" } });

// Node passes on the decoded part of a cut gzip body without an error: only the JSON shows that it is cut.
test("a body whose JSON ends too early is retried, and in the end a network error", async () => {
  const once = sending(serverWith(cutJson(), { data: [] }));
  expect(text(await once.answer)).toBe('{"data":[]}');
  expect(once.tally).toMatchObject({ requests: 2, retries: 1 });
  for (const [reply, reason] of [
    [cutJson, "the JSON ends too early"],
    [() => json(""), "the body is empty"],
  ] as const) {
    const always = sending(serverOf(reply), { retry: { maxAttempts: 3 } });
    await expect(always.answer).rejects.toMatchObject({
      name: "NetworkError",
      attempts: 3,
      message: expect.stringContaining(reason),
    });
    expect(always.events.filter(({ type }) => type === "retry")).toMatchObject([
      { reason: "network" },
      { reason: "network" },
    ]);
  }
});

test("JSON that is wrong in the middle is an answer: it is not retried", async () => {
  const server = serverWith(json('{"data":[,'));
  const answer = await sending(server).answer;
  expect(answer.json).toBeUndefined();
  expect(server.urls).toHaveLength(1);
});

test("an empty body is only a fault of a 200", async () => {
  const answer = await sending(serverWith(new Response(null, { status: 204 }))).answer;
  expect(answer.response.status).toBe(204);
});

test("a body larger than maxBodyBytes is body_too_large and is not retried", async () => {
  const server = serverOf(() => ({ data: "x".repeat(2000) }));
  const { answer, events } = sending(server, { maxBodyBytes: 1000 });
  await expect(answer).rejects.toMatchObject({
    name: "ProtocolError",
    code: "body_too_large",
    status: 200,
    message: expect.stringMatching(/more than 1000 bytes.*limit.*maxBodyBytes/),
  });
  expect(server.urls).toHaveLength(1);
  expect(events.map(({ type }) => type)).toEqual(["request", "response"]);
});

test("an error with a digest is thrown unchanged, is not retried, and frees its slot", async () => {
  const clock = handClock();
  const throttle = createThrottle(1, clock);
  const thrown = Object.assign(new Error("Dynamic server usage"), { digest: "DYNAMIC_SERVER_USAGE" });
  const server = serverOf(() => thrown);
  await expect(sending(server, { clock, throttle }).answer).rejects.toBe(thrown);
  expect(server.urls).toHaveLength(1);
  await sending(serverWith({ data: [] }), { clock, throttle }).answer;
});

test.each([[{ "retry-after": "0" }], [{ "anthropic-ratelimit-requests-reset": "2026-09-10T14:19:30Z" }]])(
  "a 429 with %j waits for the backoff",
  async (headers) => {
    const { answer, clock } = sending(serverOf(() => limited(headers)));
    await expect(answer).rejects.toMatchObject({ code: "rate_limited", retryAfterMs: 0 });
    expect(clock.slept).toEqual([250, 500, 1000, 2000]);
  },
);

test("maxAttempts is the number of requests sent, including the first", async () => {
  const server = serverOf(serverError);
  const { answer } = sending(server, { retry: { maxAttempts: 3 } });
  await expect(answer).rejects.toMatchObject({ code: "server_error", attempts: 3 });
  expect(server.urls).toHaveLength(3);
});

test.each([400, 401, 403, 404, 410])("a %i is sent once", async (status) => {
  const server = serverOf(() => refusal(status, "x", "y"));
  await expect(sending(server).answer).rejects.toMatchObject({ status, attempts: 1 });
  expect(server.urls).toHaveLength(1);
});

test("a server that asks for an hour ends the request immediately, and the error says how long", async () => {
  const server = serverOf(() => limited({ "retry-after": "3600" }));
  const { answer, clock } = sending(server);
  await expect(answer).rejects.toMatchObject({ code: "rate_limited", retryAfterMs: 3_600_000 });
  expect(clock.slept).toEqual([]);
  expect(server.urls).toHaveLength(1);
});

test("a 429 pauses the client for as long as the server asks", async () => {
  const server = serverWith(limited({ "retry-after": "7" }), { data: [] });
  const { answer, clock, events } = sending(server);
  await answer;
  expect(clock.slept).toEqual([7000]);
  expect(events.map(({ type }) => type)).toEqual(["request", "response", "retry", "throttle", "request", "response"]);
  expect(events[3]).toEqual({ type: "throttle", report: "messages", waitMs: 7000 });
});

test("a 429 on the last attempt still pauses the other requests", async () => {
  const clock = handClock();
  const throttle = createThrottle(4, clock);
  const first = sending(
    serverOf(() => limited({ "retry-after": "7" })),
    { clock, throttle, retry: { maxAttempts: 1 } },
  );
  await expect(first.answer).rejects.toMatchObject({ code: "rate_limited", retryAfterMs: 7000 });
  await sending(serverWith({ data: [] }), { clock, throttle }).answer;
  expect(clock.slept).toEqual([7000]);
});

test("a wait that would pass the deadline ends the request without waiting", async () => {
  const { answer, clock } = sending(
    serverOf(() => limited({ "retry-after": "60" })),
    { deadlineMs: 30_000 },
  );
  await expect(answer).rejects.toMatchObject({ name: "TimeoutError", code: "deadline", limitMs: 30_000 });
  expect(clock.slept).toEqual([]);
});

test("attempts that all time out end with attempt_timeout", async () => {
  const server = serverOf(() => new Promise<never>(() => {}));
  const { answer } = sending(server, { timeoutMs: 2, retry: { maxAttempts: 2 } });
  await expect(answer).rejects.toMatchObject({ name: "TimeoutError", code: "attempt_timeout", limitMs: 2 });
  expect(server.urls).toHaveLength(2);
});

test("a network that stays down is reported with its own message", async () => {
  const refused = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:9"), { code: "ECONNREFUSED" });
  const { answer } = sending(serverOf(() => new TypeError("fetch failed", { cause: refused })));
  await expect(answer).rejects.toMatchObject({
    name: "NetworkError",
    code: "network",
    attempts: 5,
    message: expect.stringContaining("fetch failed: connect ECONNREFUSED 127.0.0.1:9"),
    cause: { cause: { code: "ECONNREFUSED" } },
  });
});

test("the key function is called on each attempt, so that a short-lived token is never stale", async () => {
  let number = 0;
  const server = serverWith(serverError(), { data: [] });
  const { answer } = sending(server, { credential: async () => ["authorization", `Bearer t${++number}`] });
  await answer;
  expect(server.headers.map(({ authorization }) => authorization)).toEqual(["Bearer t1", "Bearer t2"]);
});

test("an error thrown by the key function propagates unchanged and frees its slot", async () => {
  const clock = handClock();
  const throttle = createThrottle(1, clock);
  const mine = new Error("the vault is closed");
  const { answer } = sending(serverWith(), { clock, throttle, credential: () => Promise.reject(mine) });
  await expect(answer).rejects.toBe(mine);
  await sending(serverWith({ data: [] }), { clock, throttle }).answer;
});

test("an error thrown by onEvent propagates unchanged and frees its slot", async () => {
  const clock = handClock();
  const throttle = createThrottle(1, clock);
  const mine = new Error("the log is full");
  const onEvent = (): never => {
    throw mine;
  };
  await expect(sending(serverWith({ data: [] }), { clock, throttle, onEvent }).answer).rejects.toBe(mine);
  await sending(serverWith({ data: [] }), { clock, throttle }).answer;
});

test("an abort from within onEvent sends nothing", async () => {
  const caller = new AbortController();
  const server = serverWith({ data: [] });
  const { answer } = sending(server, { signal: caller.signal, onEvent: () => caller.abort() });
  await expect(answer).rejects.toMatchObject({ code: "aborted" });
  expect(server.urls).toEqual([]);
});

test("an abort ends the wait for a key function that hangs", async () => {
  const caller = new AbortController();
  const { answer } = sending(serverWith(), { signal: caller.signal, credential: () => deferred<never>().promise });
  await atRest();
  caller.abort();
  await expect(answer).rejects.toMatchObject({ code: "aborted" });
});

test("events report each attempt with its status, request ID and duration", async () => {
  const clock = handClock();
  const server = serverOf((_, number) => {
    clock.advance(120);
    return number === 1 ? serverError() : json({ data: [] }, { headers: { "request-id": "req_2" } });
  });
  const { answer, events } = sending(server, { clock });
  await answer;
  const url = "https://api.example/v1/x?page=[redacted]";
  expect(events).toEqual([
    { type: "request", report: "messages", url, attempt: 1 },
    { type: "response", report: "messages", url, attempt: 1, status: 500, requestId: null, elapsedMs: 120 },
    { type: "retry", report: "messages", url, attempt: 1, waitMs: 250, reason: "status", status: 500 },
    { type: "request", report: "messages", url, attempt: 2 },
    { type: "response", report: "messages", url, attempt: 2, status: 200, requestId: "req_2", elapsedMs: 120 },
  ]);
});

test("the reason of a retry without a status is the network or a timeout", async () => {
  const server = serverOf((_, number) =>
    number === 1 ? new TypeError("fetch failed") : number === 2 ? new Promise<never>(() => {}) : { data: [] },
  );
  const { answer, events } = sending(server, { timeoutMs: 5 });
  await answer;
  const retries = events.filter(({ type }) => type === "retry");
  expect(retries).toMatchObject([{ reason: "network" }, { reason: "attempt_timeout" }]);
  expect(retries[0]).not.toHaveProperty("status");
});

/** A throttle without limits that records what it learns. */
function recordingThrottle(): { readonly throttle: Throttle; readonly calls: unknown[][] } {
  const calls: unknown[][] = [];
  const throttle: Throttle = {
    enter: async () => (calls.push(["enter"]), 7),
    leave: () => void calls.push(["leave"]),
    pause: (waitMs) => void calls.push(["pause", waitMs]),
    ease: (pausesAtEntry) => void calls.push(["ease", pausesAtEntry]),
  };
  return { throttle, calls };
}

test("the throttle learns of every attempt, of a 429, and of a success with the pauses before it", async () => {
  const { throttle, calls } = recordingThrottle();
  const server = serverWith(serverError(), limited({ "retry-after": "7" }), { data: [] });
  await sending(server, { throttle }).answer;
  const failed = [["enter"], ["leave"]];
  expect(calls).toEqual([...failed, ...failed, ["pause", 7000], ["enter"], ["leave"], ["ease", 7]]);
});

test("nothing needs a listener", async () => {
  const server = serverWith(serverError(), limited(), new TypeError("fetch failed"), { data: [] });
  const { answer, tally } = sending(server, { silent: true });
  expect(text(await answer)).toBe('{"data":[]}');
  expect(tally).toEqual({ requests: 4, retries: 3, requestIds: [] });
});

test("the body of an answer that will be retried is not read", async () => {
  let cancelled = false;
  const stream = new ReadableStream({
    cancel() {
      cancelled = true;
    },
  });
  const { answer } = sending(serverWith(new Response(stream, { status: 503 }), { data: [] }));
  expect(text(await answer)).toBe('{"data":[]}');
  expect(cancelled).toBe(true);
});

test("an error that is not retried says what the server says", async () => {
  const { answer } = sending(serverWith(refusal(400, "invalid_request_error", "limit is too large")));
  await expect(answer).rejects.toMatchObject({ message: expect.stringContaining("limit is too large") });
});

test("an error whose body can't be read is still the error of its status", async () => {
  const stream = new ReadableStream({ pull: (controller) => controller.error(new TypeError("terminated")) });
  const { answer } = sending(serverWith(new Response(stream, { status: 401 })));
  await expect(answer).rejects.toMatchObject({ name: "HttpError", code: "unauthorized" });
});

/** A body in two chunks, which takes memory from the pool. */
function inChunks(...chunks: readonly string[]): Response {
  return new Response(
    new ReadableStream({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
        controller.close();
      },
    }),
  );
}

test("the memory of a truncated answer is free again", async () => {
  const { answer, free } = sending(serverWith(inChunks('{"data"', ":["), { data: [] }));
  await answer;
  expect(free()).toBe(1);
});

test("errors say how many attempts were made, and why in words without a gap", async () => {
  const unreachable = serverOf(() => new TypeError("fetch failed"));
  for (const [maxAttempts, words] of [
    [1, "in 1 attempt ("],
    [2, "in 2 attempts ("],
  ] as const) {
    const { answer } = sending(unreachable, { retry: { maxAttempts } });
    await expect(answer).rejects.toMatchObject({ message: expect.stringContaining(`${words}fetch failed)`) });
  }
});
