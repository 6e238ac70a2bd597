import { assert, bigInt, integer, property, stringMatching } from "fast-check";
import { Decimal } from "decimal.js";
import { expect, test } from "vitest";
import { ProtocolError } from "../errors/protocol-error.ts";
import { type Answer, answerOf } from "./answer.ts";
import { decode as decodeAnswer, parseBody } from "./decode.ts";
import { createRedactor } from "./redact.ts";

const url = "https://api.example/v1/organizations/cost_report?starting_at=2026-05-01&page=page_secret";
const redactor = createRedactor(new Set(["oauth-canary"]), true);

function answerWith(body: string | Uint8Array, headers: Record<string, string> = {}): Answer {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  return answerOf(url, new Response(null, { headers }), { bytes }, redactor);
}

function decode(answer: Answer, exactAmounts = false): unknown {
  expect(parseBody(answer, exactAmounts)).toBeUndefined();
  return decodeAnswer(answer);
}

function refusalOf(body: string | Uint8Array, headers: Record<string, string> = {}): ProtocolError {
  try {
    decode(answerWith(body, headers));
  } catch (error) {
    if (ProtocolError.isInstance(error)) return error;
    throw error;
  }
  throw new Error("It was parsed.");
}

test.each([
  ["HTML", "<!doctype html><html><body>Sign in</body></html>"],
  ["text that is not JSON", "upstream connect error or disconnect"],
  ["two documents", '{"data":[]}{"data":[]}'],
  ["NaN", '{"data":NaN}'],
  ["a trailing comma", '{"data":[],}'],
])("%s is not_json, never an empty report", (_, body) => {
  expect(refusalOf(body)).toMatchObject({ name: "ProtocolError", code: "not_json", status: 200 });
});

test.each([
  ["an empty body", "", "the body is empty"],
  ["whitespace", " \n", "the JSON ends too early"],
  ["a body cut in a string", '{"data":[{"starting_at":"2026-05-01T00:0', "the JSON ends too early"],
  ["a body cut after an object", '{"data":[{"a":1}', "the JSON ends too early"],
  ["a body cut within a character", new Uint8Array([0x7b, 0x22, 0xc3]), "the JSON ends too early"],
])("%s is truncated, which is not the server's fault", (_, body, problem) => {
  const answer = answerWith(body);
  expect(parseBody(answer)).toBe(problem);
  expect(answer.json).toBeUndefined();
});

test("invalid UTF-8 is not_json, because decoding would replace characters", () => {
  expect(refusalOf(new Uint8Array([0x22, 0xe4, 0x22]))).toMatchObject({ code: "not_json" });
});

test("valid JSON is returned as is, whatever it means", () => {
  for (const body of ["{}", "null", "[]", '{"data":null}', '"text"', '\ufeff{"data":[]}']) {
    expect(decode(answerWith(body))).toEqual(JSON.parse(body.replace("\ufeff", "")));
  }
});

test("an error about an answer names its request and content type", () => {
  const error = refusalOf("<html>", { "request-id": "req_1", "content-type": "text/html" });
  expect(error).toMatchObject({ requestId: "req_1", contentType: "text/html", excerpt: "<html>" });
  expect(error.message).toContain("starting_at=2026-05-01");
});

test("an excerpt is short, without keys, IDs and email addresses", () => {
  const body = `<p>sk-ant-admin01-abc oauth-canary user_01AbCdEf ada@example.com ${"x".repeat(2000)}`;
  const { excerpt = "", message } = refusalOf(body);
  expect(excerpt).toHaveLength(160);
  expect(excerpt).toMatch(/^<p>\[key\] \[key\] user_\[id\] \[email\] x+$/);
  expect(message).not.toContain("page_secret");
});

test("a key across the end of the excerpt is not shown in part", () => {
  for (let before = 140; before < 170; before++) {
    const { excerpt } = refusalOf(`${"-".repeat(before)}oauth-canary`);
    expect(excerpt).not.toContain("oauth");
  }
});

test("a huge body is rejected without quadratic backtracking", () => {
  const started = performance.now();
  refusalOf("x".repeat(2_000_000));
  expect(performance.now() - started).toBeLessThan(1000);
});

/** The amount that `decode` returns: a number if that is exact, else the string of its digits. */
function decoded(amount: string): unknown {
  const body = `{"data":[{"estimated_cost":{"amount":${amount},"currency":"USD"}}]}`;
  const { data } = decode(answerWith(body), true) as { data: { estimated_cost: { amount: unknown } }[] };
  return data[0]?.estimated_cost.amount;
}

test.each(["0", "1", "1025", "141.5", "-3", "0.1", "9007199254740991", "1e3"])(
  "an amount of %s stays a number",
  (amount) => {
    expect(decoded(amount)).toBe(Number(amount));
  },
);

test.each(["9007199254740993", "12345678901234567.89", "0.1234567890123456789", "123456789012345678901"])(
  "an amount of %s keeps its digits, because a double would round it",
  (amount) => {
    expect(decoded(amount)).toBe(amount);
  },
);

// An independent implementation decides, with more precision than any amount below needs.
const Oracle = Decimal.clone({ precision: 200 });

test("no digit of any amount is lost", () => {
  assert(
    property(bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), stringMatching(/^([0-9]{1,20})?$/), (whole, fraction) => {
      const amount = fraction === "" ? String(whole) : `${whole}.${fraction}`;
      expect(new Oracle(String(decoded(amount))).eq(amount)).toBe(true);
    }),
  );
});

test("an absurdly large or small amount is kept for the check to reject, never rounded to zero or infinity", () => {
  expect(decoded("1e-99999")).toBe("1e-99999");
  expect(decoded("1e99999")).toBe("1e99999");
});

test("an amount inside a string is not changed", () => {
  const body = String.raw`{"data":[{"name":"the \"amount\": 9007199254740993, they said"}]}`;
  expect(decode(answerWith(body), true)).toEqual(JSON.parse(body));
});

test("digits are kept whatever whitespace the server sends", () => {
  assert(
    property(stringMatching(/^[ \n\t]{0,3}$/), integer({ min: 1, max: 9 }), (space, tenths) => {
      const amount = `9007199254740993.${tenths}`;
      const body = `{"amount"${space}:${space}${amount}${space}}`;
      expect(decode(answerWith(body), true)).toEqual({ amount });
    }),
  );
});

test("amounts are kept as text only in reports whose money is sent as numbers", () => {
  expect(decode(answerWith('{"amount":9007199254740993}'))).toEqual({ amount: 9007199254740992 });
});

test("amounts are parsed as numbers unless the caller asks for their digits", () => {
  const answer = answerWith('{"amount":9007199254740993}');
  parseBody(answer);
  expect(answer.json).toEqual({ value: { amount: 9007199254740992 } });
});
