import { afterEach, expect, test, vi } from "vitest";
import { readFetch } from "./fetch.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const url = "https://api.example/v1";
const get = { method: "GET", redirect: "manual" } as const;

function recorder(): { readonly inits: (RequestInit | undefined)[]; readonly fetch: typeof fetch } {
  const inits: (RequestInit | undefined)[] = [];
  return { inits, fetch: async (_, init) => (inits.push(init), new Response()) };
}

test("requests are never cached, with the caller's fetch and with the global one", async () => {
  const { inits, fetch } = recorder();
  await readFetch(fetch)(url, get);
  vi.stubGlobal("fetch", fetch);
  await readFetch(undefined)(url, get);
  expect(inits).toEqual([
    { ...get, cache: "no-store" },
    { ...get, cache: "no-store" },
  ]);
});

test.each([
  ["rejects the cache option", new TypeError("The 'cache' field is not implemented.")],
  ["has no Request", undefined],
])("a runtime that %s gets requests without it, and is tested only once", async (_, problem) => {
  const runtimeRequest = vi.fn(() => {
    throw problem;
  });
  vi.stubGlobal("Request", problem && runtimeRequest);
  const { inits, fetch } = recorder();
  const send = readFetch(fetch);
  await send(url, get);
  await send(url, get);
  expect(inits).toEqual([get, get]);
  expect(runtimeRequest).toHaveBeenCalledTimes(problem === undefined ? 0 : 1);
});

test("the global fetch is looked up on each call", async () => {
  const send = readFetch(undefined);
  const { inits, fetch } = recorder();
  vi.stubGlobal("fetch", fetch);
  await send(url, get);
  expect(inits).toHaveLength(1);
});
