import { expect, test } from "vitest";
import { AbortedError } from "../errors/aborted-error.ts";
import { atRest, deferred, handClock } from "../../test/hand-clock.ts";
import { json, serverOf, serverWith } from "../../test/answers.ts";
import { type Attempt, attempt, type Fetch } from "./attempt.ts";
import { createBuffers } from "./buffers.ts";
import { openLifetime, type Lifetime } from "./lifetime.ts";

const url = "https://api.example/v1/report?page=1";
const longMs = 60_000;

interface Options {
  readonly timeoutMs?: number;
  readonly lifetime?: Lifetime;
  readonly wanted?: boolean;
  readonly maxBodyBytes?: number;
}

function attemptWith(
  fetch: Fetch,
  { timeoutMs = longMs, lifetime, wanted = true, maxBodyBytes = 2 ** 28 }: Options = {},
): Promise<Attempt> {
  const request = { url, headers: new Headers({ "x-api-key": "sk-ant-admin01-canary" }) };
  const options = { timeoutMs, maxBodyBytes, buffers: createBuffers(), wanted: () => wanted };
  return attempt(fetch, request, lifetime ?? openLifetime({ clock: handClock() }), options);
}

const throwing = (): never => {
  throw new TypeError("no network here");
};

const never = (): Promise<Response> => new Promise(() => {});

/** A body that arrives in these pieces, then closes, breaks or hangs. Reports whether it was cancelled. */
function bodyOf(
  pieces: readonly string[],
  ending: "close" | "break" | "hang",
): { stream: ReadableStream; cancelled: () => boolean } {
  let cancelled = false;
  let at = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces[at++];
      if (piece !== undefined) controller.enqueue(new TextEncoder().encode(piece));
      else if (ending === "close") controller.close();
      else if (ending === "break") controller.error(new TypeError("terminated"));
      else return new Promise(() => {});
    },
    cancel() {
      cancelled = true;
    },
  });
  return { stream, cancelled: () => cancelled };
}

test("a complete answer is returned with its bytes", async () => {
  const result = await attemptWith(serverWith({ data: [] }).fetch);
  expect(result).toMatchObject({ kind: "answer" });
  expect(result.kind === "answer" && new TextDecoder().decode(result.body?.bytes)).toBe('{"data":[]}');
});

test("an error thrown by fetch is a network error", async () => {
  const cause = new TypeError("fetch failed");
  expect(await attemptWith(serverWith(cause).fetch)).toEqual({ kind: "network", cause });
});

test("a fetch that throws synchronously is a network error too", async () => {
  expect(await attemptWith(throwing)).toMatchObject({ kind: "network" });
});

test("a body that breaks off is a network error", async () => {
  const { stream } = bodyOf(['{"data":['], "break");
  expect(await attemptWith(serverWith(new Response(stream)).fetch)).toMatchObject({ kind: "network" });
});

test("a body shorter than its content-length is a network error, even if it ended normally", async () => {
  const { stream } = bodyOf(['{"data":['], "close");
  const short = new Response(stream, { headers: { "content-length": "100" } });
  expect(await attemptWith(serverWith(short).fetch)).toMatchObject({ kind: "network" });
});

test("the content-length of a compressed body does not apply to the decompressed one", async () => {
  const encoded = json({ data: [] }, { headers: { "content-length": "500", "content-encoding": "gzip" } });
  expect(await attemptWith(serverWith(encoded).fetch)).toMatchObject({ kind: "answer" });
});

test("an answer that does not arrive within timeoutMs is a timeout", async () => {
  expect(await attemptWith(never, { timeoutMs: 5 })).toEqual({ kind: "timeout" });
});

test("timeoutMs covers the body: a body that never ends is a timeout", async () => {
  const { stream } = bodyOf(['{"data":['], "hang");
  expect(await attemptWith(serverWith(new Response(stream)).fetch, { timeoutMs: 5 })).toEqual({ kind: "timeout" });
});

test("a timeoutMs beyond a timer's range does not fire immediately", async () => {
  const slow = serverOf(async () => {
    await new Promise((resolve) => {
      setTimeout(resolve, 3);
    });
    return { data: [] };
  });
  expect(await attemptWith(slow.fetch, { timeoutMs: 2 ** 31 })).toMatchObject({ kind: "answer" });
});

test("an answer that arrives after its attempt timed out is cancelled, so that no socket stays open", async () => {
  const late = deferred<Response>();
  expect(await attemptWith(() => late.promise, { timeoutMs: 5 })).toEqual({ kind: "timeout" });
  const { stream, cancelled } = bodyOf(["{}"], "hang");
  late.resolve(new Response(stream));
  await atRest();
  expect(cancelled()).toBe(true);
});

test("a body that is being read when its attempt times out is cancelled, even if fetch ignores its signal", async () => {
  const { stream, cancelled } = bodyOf(['{"data":['], "hang");
  await attemptWith(serverWith(new Response(stream)).fetch, { timeoutMs: 5 });
  await atRest();
  expect(cancelled()).toBe(true);
});

test("the body of an answer that will be retried is cancelled", async () => {
  const { stream, cancelled } = bodyOf(["overloaded"], "hang");
  const result = await attemptWith(serverWith(new Response(stream, { status: 529 })).fetch, { wanted: false });
  expect(result).toMatchObject({ kind: "answer", body: undefined });
  await atRest();
  expect(cancelled()).toBe(true);
});

test("an error status is still an error status, even if its body breaks off or never ends", async () => {
  for (const ending of ["break", "hang"] as const) {
    const { stream } = bodyOf(['{"type":'], ending);
    const result = await attemptWith(serverWith(new Response(stream, { status: 401 })).fetch, { timeoutMs: 5 });
    expect(result).toMatchObject({ kind: "answer", response: { status: 401 }, body: undefined });
  }
});

/** A body without end that counts the kibibytes it was asked for. */
function endlessBody(): { stream: ReadableStream; kibibytes: () => number; cancelled: () => boolean } {
  let kibibytes = 0;
  let cancelled = false;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      kibibytes++;
      controller.enqueue(new Uint8Array(1024));
    },
    cancel() {
      cancelled = true;
    },
  });
  return { stream, kibibytes: () => kibibytes, cancelled: () => cancelled };
}

test("at most 64 KiB of an error answer are read", async () => {
  const { stream, kibibytes, cancelled } = endlessBody();
  const result = await attemptWith(serverWith(new Response(stream, { status: 400 })).fetch);
  expect(result).toMatchObject({ kind: "answer", response: { status: 400 }, body: { isCut: true } });
  expect(result.kind === "answer" && result.body?.bytes.length).toBe(65_536);
  await atRest();
  expect(cancelled()).toBe(true);
  expect(kibibytes()).toBeLessThan(70);
});

test("reading stops at maxBodyBytes, whatever content-length says", async () => {
  const { stream, kibibytes, cancelled } = endlessBody();
  const endless = new Response(stream, { headers: { "content-length": "99999999" } });
  const result = await attemptWith(serverWith(endless).fetch, { maxBodyBytes: 10_000 });
  expect(result).toMatchObject({ kind: "answer", body: { isCut: true } });
  await atRest();
  expect(cancelled()).toBe(true);
  expect(kibibytes()).toBeLessThan(20);
});

test("an error with a digest is a framework's and is thrown unchanged, from fetch and from the body", async () => {
  const digest = Object.assign(new Error("Dynamic server usage"), { digest: "DYNAMIC_SERVER_USAGE" });
  await expect(attemptWith(serverWith(digest).fetch)).rejects.toBe(digest);
  const thrown = { digest: "NEXT_REDIRECT;/login" };
  await expect(attemptWith(() => Promise.reject(thrown))).rejects.toBe(thrown);
  const stream = new ReadableStream({ pull: (controller) => controller.error(digest) });
  await expect(attemptWith(serverWith(new Response(stream)).fetch)).rejects.toBe(digest);
});

test("an abort ends an attempt in flight immediately, even if fetch ignores its signal", async () => {
  const caller = new AbortController();
  const lifetime = openLifetime({ clock: handClock(), signal: caller.signal });
  const inFlight = attemptWith(never, { lifetime });
  caller.abort("enough");
  await expect(inFlight).rejects.toMatchObject({ code: "aborted", cause: "enough" });
});

test("fetch gets the abort, so that it can close its socket", async () => {
  const caller = new AbortController();
  const lifetime = openLifetime({ clock: handClock(), signal: caller.signal });
  let passedSignal: AbortSignal | null | undefined;
  const inFlight = attemptWith((_, init) => ((passedSignal = init.signal), never()), { lifetime });
  expect(passedSignal?.aborted).toBe(false);
  caller.abort();
  await expect(inFlight).rejects.toThrow(AbortedError);
  expect(passedSignal?.aborted).toBe(true);
});

test("an attempt of a walk that has ended is not started", async () => {
  const lifetime = openLifetime({ clock: handClock(), signal: AbortSignal.abort() });
  const server = serverWith();
  await expect(attemptWith(server.fetch, { lifetime })).rejects.toThrow(AbortedError);
  expect(server.urls).toEqual([]);
});

const redirect = (location: string, status = 302): Response => new Response(null, { status, headers: { location } });

test("a redirect within the origin is followed, with the key", async () => {
  const server = serverWith(redirect("/v1/report/?page=1"), { data: [] });
  expect(await attemptWith(server.fetch)).toMatchObject({ kind: "answer", response: { status: 200 } });
  expect(server.urls[1]?.href).toBe("https://api.example/v1/report/?page=1");
  expect(server.headers[1]).toMatchObject({ "x-api-key": "sk-ant-admin01-canary" });
});

test.each([
  ["another host", "https://elsewhere.example/v1/report"],
  ["another port", "https://api.example:8443/v1/report"],
  ["another scheme", "http://api.example/v1/report"],
  ["another host without a scheme", "//elsewhere.example/v1/report"],
  ["a host that only starts the same", "https://api.example.elsewhere.example/"],
])("a redirect to %s is not followed", async (_, location) => {
  const server = serverWith(redirect(location, 307));
  expect(await attemptWith(server.fetch)).toMatchObject({ kind: "answer", response: { status: 307 } });
  expect(server.urls).toHaveLength(1);
});

test("a redirect loop ends", async () => {
  const server = serverOf(() => redirect("/v1/report"));
  expect(await attemptWith(server.fetch)).toMatchObject({ kind: "answer", response: { status: 302 } });
  expect(server.urls).toHaveLength(6);
});

test("a redirect without a usable location is returned as an answer", async () => {
  expect(await attemptWith(serverWith(redirect("http://")).fetch)).toMatchObject({ response: { status: 302 } });
  const notModified = new Response(null, { status: 304 });
  expect(await attemptWith(serverWith(notModified).fetch)).toMatchObject({ response: { status: 304 } });
});

test("no redirect is followed after the walk has ended", async () => {
  const caller = new AbortController();
  const lifetime = openLifetime({ clock: handClock(), signal: caller.signal });
  const server = serverOf(() => {
    caller.abort();
    return redirect("/v1/report");
  });
  await expect(attemptWith(server.fetch, { lifetime })).rejects.toThrow(AbortedError);
  await atRest();
  expect(server.urls).toHaveLength(1);
});

test("an attempt clears its timer", async () => {
  const before = timers();
  await attemptWith(serverWith({ data: [] }).fetch);
  await attemptWith(serverWith(new TypeError("fetch failed")).fetch);
  expect(timers()).toBe(before);
});

function timers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
}

test("a request is a GET with its headers, and redirects are left to the client", async () => {
  let init: RequestInit = {};
  await attemptWith(async (_, given) => ((init = given), json({ data: [] })));
  expect(init).toMatchObject({ method: "GET", redirect: "manual" });
  expect(new Headers(init.headers).get("x-api-key")).toBe("sk-ant-admin01-canary");
});

test.each([null, undefined, "socket hang up", 7, { digest: undefined }])(
  "%j, if thrown by fetch, is a network error and not a framework's",
  async (cause) => {
    expect(await attemptWith(() => Promise.reject(cause))).toEqual({ kind: "network", cause });
  },
);

test("only the statuses of redirects are followed", async () => {
  for (const [status, requests] of [
    [300, 2],
    [399, 2],
    [400, 1],
    [201, 1],
  ] as const) {
    const server = serverOf((_, number) => (number === 1 ? redirect("/v1/report/", status) : { data: [] }));
    await attemptWith(server.fetch);
    expect(server.urls, String(status)).toHaveLength(requests);
  }
});

test("the body of a redirect that is followed is cancelled", async () => {
  const { stream, cancelled } = bodyOf(["moved"], "hang");
  const moved = new Response(stream, { status: 302, headers: { location: "/v1/report/" } });
  await attemptWith(serverWith(moved, { data: [] }).fetch);
  await atRest();
  expect(cancelled()).toBe(true);
});

test("a body of exactly its content-length, or longer, is complete", async () => {
  for (const length of ["11", "10"]) {
    const answer = json({ data: [] }, { headers: { "content-length": length } });
    expect(await attemptWith(serverWith(answer).fetch)).toMatchObject({ kind: "answer" });
  }
});

test("a success that is cut at maxBodyBytes is an answer, although it is shorter than its content-length", async () => {
  const answer = json({ data: [] }, { headers: { "content-length": "11" } });
  expect(await attemptWith(serverWith(answer).fetch, { maxBodyBytes: 5 })).toMatchObject({
    kind: "answer",
    body: { isCut: true },
  });
});

test("an error body shorter than its content-length is still an error status", async () => {
  const answer = json({}, { status: 400, headers: { "content-length": "100" } });
  const result = await attemptWith(serverWith(answer).fetch);
  expect(result).toMatchObject({ kind: "answer", response: { status: 400 } });
  expect(result.kind === "answer" && result.body?.bytes.length).toBe(2);
});

test("an attempt that has ended is not aborted by the end of its walk", async () => {
  const caller = new AbortController();
  const lifetime = openLifetime({ clock: handClock(), signal: caller.signal });
  let passedSignal: AbortSignal | null | undefined;
  await attemptWith(async (_, init) => ((passedSignal = init.signal), json({ data: [] })), { lifetime });
  caller.abort();
  expect(passedSignal?.aborted).toBe(false);
});
