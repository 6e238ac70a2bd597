import { afterEach, expect, test, vi } from "vitest";
import { ConfigError } from "../errors/config-error.ts";
import type { UsageClientOptions } from "./options.ts";
import { readOptions } from "./read-options.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const key = "sk-ant-admin01-canary";

const read = (options: unknown): ReturnType<typeof readOptions> =>
  readOptions({ apiKey: key, ...(options as UsageClientOptions) }, {}, "org-usage/1.0.0");

function messageOf(options: unknown): string {
  try {
    read(options);
  } catch (error) {
    if (ConfigError.isInstance(error) && error.code === "invalid_option") return error.message;
    throw error;
  }
  throw new Error("The options were accepted.");
}

test.each<readonly [options: unknown, ...parts: string[]]>([
  [{ headers: 5 }, "headers", "got"],
  [{ headers: { "no header": "x" } }, "headers", "no header"],
  [{ headers: { "x-team": "a\nb" } }, "headers", "x-team"],
  [{ headers: { Authorization: "Bearer x" } }, "headers", "authorization", "authToken"],
  [{ headers: new Headers({ "X-Api-Key": "x" }) }, "headers", "x-api-key", "apiKey"],
  [{ userAgent: "my-app\r\nx-team: 1" }, "userAgent", String.raw`my-app\r\nx-team: 1`],
  [{ apiVersion: 2023 }, "apiVersion", "got 2023"],
  [{ betas: "fast-mode" }, "betas", '"fast-mode"', "a list"],
  [{ betas: [7] }, "betas", "got 7"],
  [{ fetch: "fetch" }, "fetch", '"fetch"', "a function"],
  [{ onEvent: "log" }, "onEvent", '"log"', "a function"],
  [{ clock: 5 }, "clock", "got 5", "an object"],
  [{ clock: { now: 1_789_050_000_000 } }, "clock.now", "1789050000000", "a function"],
  [{ clock: { now: () => Number.NaN } }, "clock.now()", "NaN", "milliseconds since 1970"],
  [{ clock: { now: () => new Date(0) } }, "clock.now()", "1970-01-01T00:00:00.000Z", "milliseconds"],
  [{ clock: { now: () => "2026-05-01" } }, "clock.now()", "2026-05-01", "milliseconds since 1970"],
  [{ clock: { now: () => undefined } }, "clock.now()", "undefined", "milliseconds since 1970"],
  [{ retry: 3 }, "retry", "got 3", "an object"],
  [{ retry: { attempts: 3 } }, "retry.attempts", "Did you mean maxAttempts?", "maxRetryAfterMs"],
  [{ retry: { maxAttempts: 0 } }, "retry.maxAttempts", "got 0", "a whole number from 1"],
  [{ retry: { baseDelayMs: "1s" } }, "retry.baseDelayMs", '"1s"', "a whole number from 0"],
  [{ concurrency: "4" }, "concurrency", '"4"', "a whole number from 1"],
  [{ timeoutMs: Number.NaN }, "timeoutMs", "got NaN"],
  [{ maxBodyBytes: 1.5 }, "maxBodyBytes", "got 1.5"],
  [{ concurrency: null }, "concurrency", "got null"],
  [{ timeoutMs: null }, "timeoutMs", "got null"],
  [{ maxBodyBytes: null }, "maxBodyBytes", "got null"],
  [{ apiVersion: null }, "apiVersion", "got null"],
  [{ betas: null }, "betas", "got null"],
  [{ retry: { maxDelayMs: null } }, "retry.maxDelayMs", "got null"],
  [{ redactIds: "false" }, "redactIds", '"false"', "true or false"],
  [{ dangerouslyAllowBrowser: 1 }, "dangerouslyAllowBrowser", "got 1"],
  [{ baseUrl: "api.anthropic.com" }, "baseUrl", '"api.anthropic.com"', "https://api.anthropic.com"],
  [{ retries: 3 }, "retries is not an option", "apiKey, authToken, baseUrl"],
  [{ timeoutMS: 3 }, "timeoutMS", "Did you mean timeoutMs?", "concurrency"],
  [{ color: 3 }, "color is not an option. The options are"],
])("the options %j are rejected with the name, the value and what is allowed", (options, ...parts) => {
  const message = messageOf(options);
  for (const part of parts) expect(message).toContain(part);
});

test("options that are not an object are rejected", () => {
  for (const options of [null, key]) expect(() => readOptions(options as never, {}, "")).toThrow(ConfigError);
});

// Neither key has the form that is recognized without knowing it.
const custom = "c4nary.with+other:form-of-a-gateway";

test.each<readonly [where: string, options: object]>([
  ["as the name of an option", { [custom]: true }],
  ["in the name of an option", { [`my${custom}`]: true }],
  ["as a number", { concurrency: custom }],
  ["in a list", { betas: [{ custom }] }],
  ["after much other text", { retry: { maxAttempts: `${"x".repeat(70)}${custom}` } }],
  ["as the base URL", { baseUrl: custom }],
  ["as the user of the base URL", { baseUrl: `https://${custom}@api.anthropic.com` }],
  ["in the query of the base URL", { baseUrl: `https://api.anthropic.com?key=${custom}` }],
  ["in the path of the base URL", { baseUrl: `https://api.anthropic.com/${custom}?x=1` }],
  ["as a header", { headers: { "x-api-key": custom } }],
  ["as a header that cannot be sent", { headers: { "x-key": `${custom}\nx` } }],
  ["as the name of a header", { headers: { [`${custom} `]: "x" } }],
])("a key %s stays out of the message", (_, options) => {
  for (const [secret, env] of [
    [{ apiKey: custom }, {}],
    [{}, { ANTHROPIC_ADMIN_KEY: custom }],
  ] as const) {
    const run = (): unknown => readOptions({ ...secret, ...options }, env, "org-usage/1.0.0");
    expect(run).toThrow(ConfigError);
    expect(run).not.toThrow(custom.slice(0, 12));
  }
});

test("any value that looks like an API key stays out of the message", () => {
  const other = "sk-ant-api03-AbCdEf";
  for (const options of [{ [other]: 1 }, { concurrency: other }, { baseUrl: other }, { clock: other }])
    expect(messageOf(options)).not.toContain("AbCdEf");
});

test("a password in the base URL stays out of the message", () => {
  for (const baseUrl of ["https://ada:s3cret@gateway.example", "ada:s3cret@gateway", "//ada:s3cret@gateway.example"])
    expect(messageOf({ baseUrl })).not.toContain("s3cret");
});

test.each([
  ["a record", { "X-Team": "billing" }],
  ["a record with an undefined value", { "X-Team": "billing", "x-none": undefined as unknown as string }],
  ["Headers", new Headers({ "x-team": "billing" })],
  ["pairs", [["X-Team", "billing"]] as [string, string][]],
])("headers can be %s", (_, input) => {
  const { headers } = read({ headers: input });
  expect(headers).toMatchObject({ "x-team": "billing", accept: "application/json" });
  expect(headers).not.toHaveProperty("x-none");
});

test("methods of the clock are called on it, also when they are replaced later, and get what they need", async () => {
  class Clock {
    #ms = 7;
    now = (): number => this.#ms;
    async sleep(ms: number, signal: AbortSignal): Promise<void> {
      signal.throwIfAborted();
      this.#ms += ms;
    }
  }
  const own = new Clock();
  const { clock } = read({ clock: own });
  await clock.sleep(5, new AbortController().signal);
  expect(clock.now()).toBe(12);
  await expect(clock.sleep(5, AbortSignal.abort(new Error("ended")))).rejects.toThrow("ended");
  expect(clock.random()).toBeLessThan(1);
  own.now = () => 99;
  expect(clock.now()).toBe(99);
});

test("missing methods of the clock are the system's", async () => {
  for (const partial of [{ now: () => 7 }, { now: () => 7, sleep: undefined, random: undefined }]) {
    const { clock } = read({ clock: partial });
    expect(clock.now()).toBe(7);
    expect(clock.random()).toBeLessThan(1);
    await clock.sleep(0, new AbortController().signal);
  }
});

test("an undefined option is absent, also inside retry and clock", () => {
  const names =
    "headers betas userAgent apiVersion fetch onEvent clock retry baseUrl authToken concurrency timeoutMs maxBodyBytes redactIds dangerouslyAllowBrowser";
  const defaults = { maxAttempts: 5, baseDelayMs: 500, maxDelayMs: 30_000, maxRetryAfterMs: 120_000 };
  expect(read(Object.fromEntries(names.split(" ").map((name) => [name, undefined])))).toMatchObject({
    baseUrl: "https://api.anthropic.com",
    retry: defaults,
    concurrency: 4,
    timeoutMs: 60_000,
    maxBodyBytes: 268_435_456,
    redactIds: true,
  });
  const retry = Object.fromEntries(Object.keys(defaults).map((name) => [name, undefined]));
  expect(read({ retry: { ...retry, maxAttempts: 2 } }).retry).toEqual({ ...defaults, maxAttempts: 2 });
});

test.each([
  ["a page", { window: {}, document: {} }],
  ["a window that was set up by hand", { window: { document: {} } }],
])("in %s the client refuses to start unless dangerouslyAllowBrowser is set", (_, globals) => {
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  expect(() => read({})).toThrow(expect.objectContaining({ name: "ConfigError", code: "browser" }));
  expect(() => read({ dangerouslyAllowBrowser: true })).not.toThrow();
});

test("`window` without `document` is not a browser", () => {
  vi.stubGlobal("window", {});
  expect(() => read({})).not.toThrow();
});
