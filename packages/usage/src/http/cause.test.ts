import { inspect } from "node:util";
import { expect, test } from "vitest";
import { causeOf } from "./cause.ts";
import { createRedactor } from "./redact.ts";

const redactor = createRedactor(new Set(["oauth-canary"]), true);

test("a cause keeps names, messages, codes and the chain", () => {
  const refused = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:9"), { code: "ECONNREFUSED" });
  const cause = causeOf(new TypeError("fetch failed", { cause: refused }), redactor);
  expect(cause).toMatchObject({ name: "TypeError", message: "fetch failed", cause: { code: "ECONNREFUSED" } });
});

test("an error with only harmless text is its own cause", () => {
  const refused = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:9"), { code: "ECONNREFUSED", errno: -111 });
  const thrown = new TypeError("fetch failed", { cause: refused });
  expect(causeOf(thrown, redactor)).toBe(thrown);
  const stopped = new DOMException("The operation timed out.", "TimeoutError");
  expect(causeOf(stopped, redactor)).toBe(stopped);
});

test.each([
  ["its message", new Error("oauth-canary")],
  ["its stack", Object.assign(new Error("no"), { stack: "Error: oauth-canary\n    at fetch" })],
  ["a line of its stack", Object.assign(new Error("no"), { stack: "Error: no\n    at oauth-canary (file.js:1:1)" })],
  ["the name of a field", Object.assign(new Error("no"), { "oauth-canary": 1 })],
  ["a field", Object.assign(new Error("no"), { token: "oauth-canary" })],
  ["a symbol", Object.assign(new Error("no"), { [Symbol("token")]: "oauth-canary" })],
  ["an object", Object.assign(new Error("no"), { request: { key: "oauth-canary" } })],
  ["a function", Object.assign(new Error("no"), { retry: Object.assign(() => {}, { key: "oauth-canary" }) })],
  ["one of several errors", new AggregateError([new Error("oauth-canary")], "no")],
  ["its cause", new Error("no", { cause: new Error("no", { cause: "oauth-canary" }) })],
])("an error with the key in %s is copied without it", (_, thrown) => {
  const cause = causeOf(thrown, redactor);
  expect(cause).not.toBe(thrown);
  expect(inspect(cause, { showHidden: true, depth: 10 })).not.toContain("oauth-canary");
});

test("other fields of the thrown error are dropped: a fetch may attach the request, and with it the key", () => {
  const thrown = Object.assign(new Error("failed with oauth-canary"), {
    request: { headers: { authorization: "Bearer oauth-canary" } },
    config: "oauth-canary",
    cause: Object.assign(new Error("oauth-canary"), { options: "oauth-canary" }),
  });
  expect(inspect(causeOf(thrown, redactor), { showHidden: true, depth: 10 })).not.toContain("oauth-canary");
});

test("a cause without a message uses its code, as when Node tries several addresses", () => {
  const many = Object.assign(new AggregateError([], ""), { code: "ECONNREFUSED" });
  expect(causeOf(many, redactor).message).toBe("ECONNREFUSED");
});

test.each([
  ["a string", "socket hang up", "socket hang up"],
  ["a number", 5, "the network reported no reason"],
  ["nothing", undefined, "the network reported no reason"],
  ["null", null, "the network reported no reason"],
  ["an object without a prototype", Object.create(null), "the network reported no reason"],
  ["an error from another realm", { name: "TypeError", message: "fetch failed" }, "fetch failed"],
  ["a message that is not a string", { message: 7 }, "the network reported no reason"],
])("%s, if thrown, becomes an error", (_, thrown, message) => {
  expect(causeOf(thrown, redactor)).toMatchObject({ message });
});

test("a cause that refers to itself ends", () => {
  const thrown = new Error("round");
  thrown.cause = thrown;
  expect(inspect(causeOf(thrown, redactor), { depth: 20 }).match(/round/g)?.length).toBeLessThan(20);
});

/** Errors of which each is the cause of the one before. */
const chainOf = (length: number, message: string): Error =>
  new Error(message, length === 1 ? {} : { cause: chainOf(length - 1, message) });

const lengthOf = (error: unknown): number => (error instanceof Error ? 1 + lengthOf(error.cause) : 0);

test("a copy has the name, code, stack and causes of the thrown error, redacted", () => {
  const refused = Object.assign(new RangeError("refused oauth-canary"), { code: "OF_oauth-canary" });
  const copy = causeOf(new TypeError("failed with oauth-canary", { cause: refused }), redactor);
  expect(copy).toMatchObject({
    name: "TypeError",
    message: "failed with [key]",
    cause: { name: "RangeError", message: "refused [key]", code: "OF_[key]" },
  });
  expect(copy).not.toHaveProperty("code");
  expect(copy.cause).not.toHaveProperty("cause");
});

test("the stack of a copy leads to where the error was thrown", () => {
  const stack = "Error: oauth-canary\n    at connect (socket.js:1:1)";
  expect(causeOf(Object.assign(new Error("oauth-canary"), { stack }), redactor).stack).toBe(
    "Error: [key]\n    at connect (socket.js:1:1)",
  );
});

test("names, codes and stacks that are not text are left out of a copy", () => {
  const copy = causeOf({ name: 1, code: 2, stack: 3, message: "of another realm" }, redactor);
  expect(copy).toMatchObject({ name: "Error", message: "of another realm", stack: expect.any(String) });
  expect(copy).not.toHaveProperty("code");
});

test("four causes are kept, with and without a key in them, and a longer chain is cut", () => {
  const harmless = chainOf(5, "no");
  expect(causeOf(harmless, redactor)).toBe(harmless);
  expect(lengthOf(causeOf(chainOf(5, "oauth-canary"), redactor))).toBe(5);
  expect(lengthOf(causeOf(chainOf(9, "oauth-canary"), redactor))).toBe(5);
});

test.each([
  ["its message", new Error("of ada@example.com")],
  ["its name", Object.assign(new Error("no"), { name: "ada@example.com" })],
  ["its stack", Object.assign(new Error("no"), { stack: "Error: of ada@example.com\n    at fetch" })],
])("an error with an email address in %s is copied without it", (_, thrown) => {
  expect(inspect(causeOf(thrown, redactor), { showHidden: true, depth: 10 })).not.toContain("ada@");
});

test("an error with another error in a field is copied, because that one may hold anything", () => {
  const thrown = Object.assign(new Error("no"), { previous: new Error("no") });
  const copy = causeOf(thrown, redactor);
  expect(copy).not.toBe(thrown);
  expect(copy).not.toHaveProperty("previous");
});

test("an error with a field that is null is its own cause", () => {
  const thrown = Object.assign(new Error("no"), { address: null });
  expect(causeOf(thrown, redactor)).toBe(thrown);
});

test("an error with only a code is described by it", () => {
  expect(causeOf(Object.assign(new Error(""), { code: "ECONNRESET" }), redactor).message).toBe("ECONNRESET");
});
