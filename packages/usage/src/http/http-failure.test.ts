import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { HttpError } from "../errors/http-error.ts";
import { toHttpError, type FailedResponse } from "./http-failure.ts";
import { createRedactor } from "./redact.ts";

const redactor = createRedactor(new Set(["oauth-canary"]), true);
const takes = "This endpoint takes an Admin key.";

function failureWith(
  status: number,
  body?: string,
  headers: Record<string, string> = {},
  more: Partial<FailedResponse> = {},
): HttpError {
  const bytes = body === undefined ? undefined : new TextEncoder().encode(body);
  // Without a statusText, like HTTP/2.
  const response = new Response(null, { status, headers });
  return toHttpError({ response, body: bytes, url: "https://api.example/v1/x", attempts: 1, takes, ...more }, redactor);
}

const envelope = (type: string, message: string): string =>
  JSON.stringify({ type: "error", error: { type, message }, request_id: "req_b" });

test.each([
  [400, "bad_request"],
  [401, "unauthorized"],
  [402, "http_error"],
  [403, "forbidden"],
  [404, "not_found"],
  [409, "http_error"],
  [410, "gone"],
  [413, "http_error"],
  [429, "rate_limited"],
  [500, "server_error"],
  [502, "server_error"],
  [503, "server_error"],
  [504, "server_error"],
  [529, "overloaded"],
])("%i is %s, without a status text and without a body", (status, code) => {
  const error = failureWith(status);
  expect(error).toMatchObject({ name: "HttpError", code, status, attempts: 1 });
  expect(error.message).toContain(String(status));
  expect(error.message).toContain("https://api.example/v1/x");
  expect(error.message).not.toContain("undefined");
});

test("the documented envelope provides type, message and request ID", () => {
  const error = failureWith(400, envelope("invalid_request_error", "limit is too large"));
  expect(error).toMatchObject({ type: "invalid_request_error", requestId: "req_b" });
  expect(error.message).toContain("limit is too large");
  expect(error.message).toContain("req_b");
});

test("the request ID of the header takes precedence over the body's", () => {
  expect(failureWith(400, envelope("x", "y"), { "request-id": "req_h" }).requestId).toBe("req_h");
});

test.each([
  "",
  "<html>502 Bad Gateway</html>",
  "null",
  "[]",
  '{"error":null}',
  '{"error":{"type":5,"message":{}}}',
  "{",
])("a body of %j is not an envelope and does not hide the status", (body) => {
  const error = failureWith(502, body);
  expect(error).toMatchObject({ code: "server_error" });
  expect(error).not.toHaveProperty("type");
});

test("a 403 about scopes is wrong_key, and says which key the endpoint takes", () => {
  const error = failureWith(
    403,
    envelope("permission_error", "Missing required scopes. Got: ['api:admin'] Needed: ['read:analytics']"),
  );
  expect(error.code).toBe("wrong_key");
  expect(error.message).toContain(takes);
});

test.each([
  ["error.403-missing-scope.devlake-8977.constructed.json", "wrong_key"],
  ["error.403-oauth-scope.claude-code-12529.json", "wrong_key"],
])("the reported 403 of %s is %s", (file, code) => {
  const body = readFileSync(new URL(`../../../../openapi/fixtures/${file}`, import.meta.url), "utf8");
  expect(failureWith(403, body).code).toBe(code);
});

test.each([401, 403])("a %i says which key the endpoint takes", (status) => {
  expect(failureWith(status, envelope("authentication_error", "invalid x-api-key")).message).toContain(takes);
});

test.each(["CORS requests are not allowed for this Organization", "Requests with an Origin header are not allowed"])(
  "a 401 that says %j is about the browser and not about the key",
  (message) => {
    const error = failureWith(401, envelope("authentication_error", message));
    expect(error.code).toBe("unauthorized");
    expect(error.message).toContain("The key is not the problem");
    expect(error.message).not.toContain(takes);
  },
);

test("a 400 about HIPAA readiness says what to read instead", () => {
  const error = failureWith(400, envelope("invalid_request_error", "Not available to HIPAA-ready organizations."));
  expect(error.code).toBe("bad_request");
  expect(error.message).toMatch(/legacy report.*organization_ids/);
  expect(failureWith(400, envelope("x", "limit is too large")).message).not.toMatch(/HIPAA/);
});

const withDetails = (details: unknown): string => JSON.stringify({ error: { type: "x", message: "y", details } });

test("errorCode is the server's error_code, redacted, and absent without one", () => {
  expect(failureWith(400, withDetails({ error_code: "organization_on_hold" })).errorCode).toBe("organization_on_hold");
  expect(failureWith(400, withDetails({ error_code: "oauth-canary" })).errorCode).toBe("[key]");
  for (const details of [undefined, null, {}, { error_code: 5 }, "x"])
    expect(failureWith(400, withDetails(details))).not.toHaveProperty("errorCode");
});

test("a wait beyond maxRetryAfterMs is named, with the option that limits it and the fix", () => {
  const error = failureWith(429, undefined, {}, { retryAfterMs: 3_600_000, tooLong: true });
  expect(error).toMatchObject({ code: "rate_limited", retryAfterMs: 3_600_000 });
  expect(error.message).toMatch(/3600000 ms.*retry\.maxRetryAfterMs.*resume later/);
});

test("an error about a redirect says why it was not followed", () => {
  const error = failureWith(302, undefined, { location: "https://elsewhere.example/" });
  expect(error).toMatchObject({ code: "http_error", status: 302 });
  expect(error.message).toMatch(/Redirects to another origin are not followed/);
  expect(error.message).not.toContain("elsewhere");
});

test("the server's message is redacted, shortened, and processed quickly", () => {
  const message = `oauth-canary ada@example.com ${"a".repeat(200_000)}`;
  const started = performance.now();
  const error = failureWith(400, envelope("oauth-canary", message));
  // Milliseconds, or seconds on a busy machine; quadratic backtracking would take minutes.
  expect(performance.now() - started).toBeLessThan(20_000);
  expect(JSON.stringify(error) + error.message).not.toMatch(/oauth-canary|ada@/);
  expect(error.message.length).toBeLessThan(1000);
});

test("a failure of which nothing is known is its status and its request", () => {
  const error = failureWith(502);
  expect(error.message).toBe("502 from https://api.example/v1/x.");
  for (const name of ["type", "requestId", "retryAfterMs"]) expect(error).not.toHaveProperty(name);
});

test("the message names the type of the error, what the server says, and the request", () => {
  expect(failureWith(500, envelope("api_error", "Overflow")).message).toBe(
    '500 api_error from https://api.example/v1/x. The server says: "Overflow". (request req_b)',
  );
});

test("the message names the attempts if there was more than one", () => {
  expect(failureWith(500, undefined, {}, { attempts: 2 }).message).toContain("after 2 attempts");
  expect(failureWith(500, undefined, {}, { attempts: 1 }).message).not.toContain("attempt");
});

test("a request ID counts without an error in the body", () => {
  expect(failureWith(500, '{"request_id":"req_b"}').requestId).toBe("req_b");
});

test.each([
  [404, /baseUrl/],
  [410, /read the report again/],
  [429, /lower concurrency/],
])("a %i says what to do", (status, hint) => {
  expect(failureWith(status).message).toMatch(hint);
});

test.each([
  [400, "scope of the filter", "bad_request", /takes an Admin key/],
  [403, "Origin", "forbidden", /key is not the problem/],
  [404, "HIPAA", "not_found", /legacy report/],
])("a %i that mentions %j is what its status says", (status, message, code, otherHint) => {
  const error = failureWith(status, envelope("x", message));
  expect(error.code).toBe(code);
  expect(error.message).not.toMatch(otherHint);
});

test("only a redirect is explained as one", () => {
  const location = "https://elsewhere.example/";
  for (const [status, headers] of [
    [304, {}],
    [400, { location }],
    [503, { location }],
  ] as const)
    expect(failureWith(status, undefined, headers).message, String(status)).not.toContain("Redirects");
  // What fetch returns in a browser for a redirect that it does not follow.
  const response = Object.defineProperty(new Response(null), "type", { value: "opaqueredirect" });
  expect(failureWith(200, undefined, {}, { response }).message).toContain("Redirects");
});
