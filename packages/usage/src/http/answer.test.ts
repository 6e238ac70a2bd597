import { expect, test } from "vitest";
import { type Answer, answerOf } from "./answer.ts";
import type { Buffers } from "./buffers.ts";
import { createRedactor } from "./redact.ts";

const url = "https://api.example/v1/x?limit=1&page=page_secret";
const bytes = new TextEncoder().encode('{"of":"oauth-canary"}');
const redactor = createRedactor(new Set(["oauth-canary"]), true);

const answerWith = (headers: Readonly<Record<string, string>>): Answer =>
  answerOf(url, new Response(null, { status: 203, headers }), { bytes }, redactor);

/** Memory that records what it gets back. */
function recordingBuffers(): { readonly buffers: Buffers; readonly returned: Uint8Array[] } {
  const returned: Uint8Array[] = [];
  return {
    returned,
    buffers: { take: (length) => new Uint8Array(length), give: (buffer) => void returned.push(buffer) },
  };
}

test("an answer has its body and its request ID, or null without one", () => {
  const answer = answerWith({ "request-id": "req_1" });
  expect(answer).toMatchObject({ requestId: "req_1", body: bytes, json: undefined, response: { status: 203 } });
  expect(answerWith({}).requestId).toBeNull();
});

test("a key in the request ID is removed", () => {
  expect(answerWith({ "request-id": "of oauth-canary" }).requestId).toBe("of [key]");
});

test("releasing an answer returns its memory once, and forgets its body", () => {
  const { buffers, returned } = recordingBuffers();
  const buffer = new Uint8Array(100);
  const body = { bytes: buffer.subarray(0, 10), buffer };
  const answer = answerOf(url, new Response(null), body, redactor, buffers);
  answer.json = { value: 1 };
  answer.release();
  expect(returned).toEqual([buffer]);
  answer.release();
  expect(returned).toEqual([buffer]);
  expect(answer.body).toHaveLength(0);
  expect(answer.json).toBeUndefined();
});

test("a body outside the pool, and an answer without a pool, return no memory", () => {
  const { buffers, returned } = recordingBuffers();
  answerOf(url, new Response(null), { bytes }, redactor, buffers).release();
  expect(returned).toEqual([]);
  const answer = answerOf(url, new Response(null), { bytes, buffer: bytes }, redactor);
  answer.release();
  expect(answer.body).toHaveLength(0);
});

test("an error about an answer has what the answer has, redacted", () => {
  const answer = answerWith({ "request-id": "req_1", "content-type": "text/oauth-canary" });
  const error = answer.protocolError("bad_row", "It has oauth-canary.", "data[0].oauth-canary");
  expect(error).toMatchObject({
    code: "bad_row",
    status: 203,
    requestId: "req_1",
    contentType: "text/[key]",
    excerpt: '{"of":"[key]"}',
    path: "data[0].[key]",
  });
  expect(error.message).toContain("It has [key].");
  expect(error.message).toContain("https://api.example/v1/x?limit=1&page=[redacted]");
});

test("what the answer does not have is absent from the error", () => {
  const error = answerWith({}).protocolError("bad_row", "No.");
  for (const name of ["requestId", "contentType", "path"]) expect(error).not.toHaveProperty(name);
});
