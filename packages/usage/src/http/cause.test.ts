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
