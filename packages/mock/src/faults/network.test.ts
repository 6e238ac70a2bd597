import { afterAll, beforeAll, expect, test } from "vitest";
import { messagesPath } from "../../test/ask.ts";
import { createMock, type Fault, faults, type MockServer } from "../index.ts";

const mock = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
let server: MockServer;

beforeAll(async () => {
  server = await mock.listen();
});
afterAll(() => server.close());

type Way = "fetch" | "http";

function send(way: Way, fault: Fault | undefined, signal?: AbortSignal): Promise<Response> {
  mock.clearFaults();
  if (fault) mock.inject(fault);
  const origin = way === "http" ? server.url : "https://api.anthropic.com";
  const url = `${origin}/v1/organizations/${messagesPath}?starting_at=2026-08-01T00:00:00Z&ending_at=2026-09-01T00:00:00Z&group_by[]=model`;
  return (way === "http" ? fetch : mock.fetch)(url, {
    headers: { "x-api-key": mock.apiKey },
    ...(signal ? { signal } : {}),
  });
}

const ways: Way[] = ["fetch", "http"];

test.each(ways)("over %s, a sound answer has a content-length", async (way) => {
  const response = await send(way, undefined);
  const bytes = (await response.arrayBuffer()).byteLength;
  expect(response.headers.get("content-length")).toBe(String(bytes));
});

test.each(ways)("over %s, a reset fails the fetch", async (way) => {
  await expect(send(way, faults.reset())).rejects.toThrow(TypeError);
});

test.each(ways)("over %s, a cut body starts and breaks", async (way) => {
  const response = await send(way, faults.cutBody({ bytes: 100 }));
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow(TypeError);
});

test("a short body ends normally, before its content-length", async () => {
  const response = await send("fetch", faults.cutBody({ bytes: 100, ending: "short" }));
  expect((await response.text()).length).toBe(100);
  expect(Number(response.headers.get("content-length"))).toBeGreaterThan(100);
});

test("over http, a short body breaks too", async () => {
  const response = await send("http", faults.cutBody({ bytes: 100, ending: "short" }));
  await expect(response.text()).rejects.toThrow(TypeError);
});

test.each(ways)(
  "over %s, slow and chunked bodies arrive complete, and slow ones take time on the mock's clock",
  async (way) => {
    const sound = await (await send(way, undefined)).text();
    expect(await (await send(way, faults.chunkedBody())).text()).toBe(sound);
    const before = mock.clock.now();
    expect(await (await send(way, faults.slowBody({ pieceBytes: 1000, pauseMs: 2000 }))).text()).toBe(sound);
    expect(mock.clock.now() - before).toBeGreaterThanOrEqual(Math.ceil(sound.length / 1000) * 2000);
  },
);

test.each(ways)("over %s, a gzip body arrives complete, with the length of its compressed bytes", async (way) => {
  const sound = await (await send(way, undefined)).text();
  const response = await send(way, faults.gzipBody());
  const length = Number(response.headers.get("content-length"));
  expect(response.headers.get("content-encoding")).toBe("gzip");
  expect(await response.text()).toBe(sound);
  expect(length).toBeGreaterThan(0);
  expect(length).toBeLessThan(sound.length);
});

test.each(ways)("over %s, a cut gzip body is the beginning of the text, without an error", async (way) => {
  const sound = await (await send(way, undefined)).text();
  const text = await (await send(way, faults.cutGzip({ keep: 0.5 }))).text();
  expect(sound.startsWith(text)).toBe(true);
  expect(text.length).toBeGreaterThan(0);
  expect(text.length).toBeLessThan(sound.length);
  expect(await (await send(way, faults.cutGzip({ keep: 0 }))).text()).toBe("");
});

test.each(ways)("over %s, a hanging answer ends with the caller's reason", async (way) => {
  const reason = new Error("enough");
  const controller = new AbortController();
  const response = send(way, faults.hang(), controller.signal);
  setTimeout(() => controller.abort(reason), 20);
  await expect(response).rejects.toBe(reason);
});

test.each(ways)("over %s, a hanging or slow body ends with the caller's reason", async (way) => {
  for (const fault of [faults.cutBody({ bytes: 50, ending: "hang" }), faults.slowBody({ pieceBytes: 1, pauseMs: 1 })]) {
    const reason = new Error("enough");
    const controller = new AbortController();
    const response = await send(way, fault, controller.signal);
    const body = response.text();
    setTimeout(() => controller.abort(reason), 5);
    await expect(body).rejects.toThrow();
  }
});

test("closing a server again does nothing", async () => {
  const other = await mock.listen();
  await other.close();
  await expect(other.close()).resolves.toBeUndefined();
});

test("an aborted signal ends a fetch before any request", async () => {
  const reason = new Error("never mind");
  await expect(send("fetch", undefined, AbortSignal.abort(reason))).rejects.toBe(reason);
});
