import { afterEach, expect, test, vi } from "vitest";
import { ConfigError } from "./errors/config-error.ts";
import { readOptions, type UsageClientOptions } from "./options.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const read = (options: unknown): ReturnType<typeof readOptions> =>
  readOptions({ apiKey: "sk-ant-admin01-canary", ...(options as UsageClientOptions) }, {}, "org-usage/1.0.0");

test.each<readonly [options: unknown, named: string]>([
  [{ headers: 5 }, "headers"],
  [{ headers: { "no header": "x" } }, "headers"],
  [{ headers: { "x-team": "a\nb" } }, "headers"],
  [{ headers: { Authorization: "Bearer x" } }, "authorization"],
  [{ headers: new Headers({ "X-Api-Key": "x" }) }, "x-api-key"],
  [{ userAgent: "my-app\r\nx-team: 1" }, "userAgent"],
  [{ apiVersion: 2023 }, "apiVersion"],
  [{ betas: "fast-mode" }, "betas"],
  [{ betas: [7] }, "betas"],
  [{ fetch: "fetch" }, "fetch"],
  [{ onEvent: "log" }, "onEvent"],
  [{ clock: 5 }, "clock"],
  [{ clock: { now: 1_789_050_000_000 } }, "clock.now"],
  [{ retry: 3 }, "retry"],
  [{ retry: { attempts: 3 } }, "retry.attempts"],
  [{ retry: { maxAttempts: 0 } }, "retry.maxAttempts"],
  [{ concurrency: "4" }, "concurrency"],
  [{ timeoutMs: Number.NaN }, "timeoutMs"],
  [{ baseUrl: "api.anthropic.com" }, "baseUrl"],
  [{ retries: 3 }, "retries"],
])("the options %j can't work and are refused at once, naming %s", (options, named) => {
  const error = expect.objectContaining({ code: "invalid_option", message: expect.stringContaining(named) });
  expect(() => read(options)).toThrow(ConfigError);
  expect(() => read(options)).toThrow(error);
});

test("what is no object of options is refused too", () => {
  for (const options of [null, "sk-ant-admin01-canary"])
    expect(() => readOptions(options as never, {}, "org-usage/1.0.0")).toThrow(ConfigError);
});

test.each([
  ["a record", { "X-Team": "billing" }],
  ["Headers", new Headers({ "x-team": "billing" })],
  ["pairs", [["X-Team", "billing"]] as [string, string][]],
])("headers may be %s", (_, headers) => {
  expect(read({ headers }).headers).toMatchObject({ "x-team": "billing", accept: "application/json" });
});

test("a whole clock is used as it is, and what another lacks is the system's", async () => {
  const whole = { now: () => 7, sleep: () => Promise.resolve(), random: () => 0 };
  expect(read({ clock: whole }).clock).toBe(whole);
  const { clock } = read({ clock: { now: () => 7 } });
  expect(clock.now()).toBe(7);
  expect(clock.random()).toBeLessThan(1);
  await clock.sleep(0, new AbortController().signal);
});

test("an undefined option is one that was left out", () => {
  const names = ["headers", "betas", "userAgent", "apiVersion", "fetch", "onEvent", "clock", "retry", "baseUrl"];
  const { baseUrl, retry } = read(Object.fromEntries(names.map((name) => [name, undefined])));
  expect(baseUrl).toBe("https://api.anthropic.com");
  expect(retry).toEqual({ maxAttempts: 5, baseDelayMs: 500, maxDelayMs: 30_000, maxRetryAfterMs: 120_000 });
});

test.each([
  ["a page", { window: {}, document: {} }],
  ["a window that was set up by hand", { window: { document: {} } }],
])("in %s the client refuses to start unless it is told to", (_, globals) => {
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  expect(() => read({})).toThrow(expect.objectContaining({ name: "ConfigError", code: "browser" }));
  expect(() => read({ dangerouslyAllowBrowser: true })).not.toThrow();
});

test("a runtime that only has a window is no page", () => {
  vi.stubGlobal("window", {});
  expect(() => read({})).not.toThrow();
});
