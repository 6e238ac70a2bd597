import { runInNewContext } from "node:vm";
import { expect, test, vi } from "vitest";
import { AbortedError } from "./aborted-error.ts";
import { ConfigError } from "./config-error.ts";
import { HttpError } from "./http-error.ts";
import { MixedCurrencyError } from "./mixed-currency-error.ts";
import { NetworkError } from "./network-error.ts";
import { ParamsError } from "./params-error.ts";
import { ProtocolError } from "./protocol-error.ts";
import { TimeoutError } from "./timeout-error.ts";
import { UsageError } from "./usage-error.ts";

const examples = [
  [AbortedError, new AbortedError("reason")],
  [ConfigError, new ConfigError("missing_key", "No key.")],
  [HttpError, new HttpError("gone", "Gone.", { status: 410, attempts: 1 })],
  [MixedCurrencyError, new MixedCurrencyError("USD", "EUR")],
  [NetworkError, new NetworkError("Down.", 5)],
  [ParamsError, new ParamsError("Wrong.", { param: "limit", received: 0 })],
  [ProtocolError, new ProtocolError("bad_row", "Bad.", { path: "data[0]" })],
  [TimeoutError, new TimeoutError("deadline", "Late.", 1000)],
] as const;

test("every error is a UsageError, an Error, and an instance of only its own class", () => {
  for (const [Class, error] of examples) {
    expect(error).toBeInstanceOf(Error);
    expect(UsageError.isInstance(error)).toBe(true);
    expect(examples.filter(([Other]) => Other.isInstance(error)).map(([Other]) => Other)).toEqual([Class]);
    expect(error.name).toBe(Class.name);
    expect(error.code).toMatch(/^[a-z_]+$/);
  }
});

test("an error from another copy of the package is recognized", async () => {
  vi.resetModules();
  const { HttpError: OtherHttpError } = await import("./http-error.ts");
  const other = new OtherHttpError("gone", "Gone.", { status: 410, attempts: 1 });
  expect(other).not.toBeInstanceOf(HttpError);
  expect(HttpError.isInstance(other)).toBe(true);
  expect(UsageError.isInstance(other)).toBe(true);
  expect(ProtocolError.isInstance(other)).toBe(false);
});

test("other values are not recognized as a UsageError", () => {
  const others: unknown[] = [
    undefined,
    null,
    0,
    "",
    "HttpError",
    {},
    [],
    new Error("x"),
    { name: "HttpError", code: "gone" },
  ];
  others.push(runInNewContext("new Error('from another realm')"), Object.create(null));
  for (const value of others) expect(UsageError.isInstance(value)).toBe(false);
});

test("an error as JSON includes its fields, but not its cause or stack", () => {
  const error = new HttpError("rate_limited", "Too many.", {
    status: 429,
    attempts: 5,
    retryAfterMs: 1000,
    requestId: "req_1",
  });
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: "HttpError",
    code: "rate_limited",
    message: "Too many.",
    status: 429,
    attempts: 5,
    retryAfterMs: 1000,
    requestId: "req_1",
  });
  expect(JSON.stringify(new NetworkError("Down.", 1, new Error("secret")))).not.toContain("secret");
});

test("an error can be logged as JSON, whatever value was rejected", () => {
  const circular: unknown[] = [];
  circular.push(circular);
  for (const [received, logged] of [
    [5n, "5"],
    [circular, "[object Array]"],
    [
      [1, "a"],
      [1, "a"],
    ],
  ] as const) {
    const error = new ParamsError("Wrong.", { param: "limit", received });
    expect(error.received).toBe(received);
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ code: "invalid_params", received: logged });
  }
});

test("an error without a cause has no `cause` property, and a caller's reason is kept unchanged", () => {
  expect("cause" in new NetworkError("Down.", 1)).toBe(false);
  for (const reason of [null, 0, "enough", { because: "x" }]) expect(new AbortedError(reason).cause).toBe(reason);
});

test("the message of a ParamsError ends with its hint", () => {
  expect(new ParamsError("limit is wrong.", { hint: "Use 1 to 31." }).message).toBe("limit is wrong. Use 1 to 31.");
});
