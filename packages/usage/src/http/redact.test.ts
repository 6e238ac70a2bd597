import { expect, test } from "vitest";
import { createRedactor } from "./redact.ts";

const secrets = new Set(["oauth-canary"]);
const redactor = createRedactor(secrets, true);
const open = createRedactor(secrets, false);

test("keys are removed, this client's and any other", () => {
  for (const redacting of [redactor, open]) {
    expect(redacting.text("Bearer oauth-canary and sk-ant-admin01-Ab_c-9 of another")).toBe(
      "Bearer [key] and [key] of another",
    );
  }
});

test("a key that a key function returned later is removed too", () => {
  const growing = new Set<string>();
  const redacting = createRedactor(growing, false);
  growing.add("tomorrow");
  expect(redacting.text("it is tomorrow")).toBe("it is [key]");
});

test("a very short key is removed as a word and leaves other words intact", () => {
  const short = createRedactor(new Set(["k", "a.b"]), true);
  expect(short.text("data[0].output_tokens of api_key_id, with k, Bearer k and xa.by")).toBe(
    "data[0].output_tokens of api_key_id, with [key], Bearer [key] and x[key]y",
  );
});

test.each([
  ["apikey_01Rj2N8SVvo6BePZj99NhmiT", "apikey_[id]"],
  ["wrkspc_01JwQvzr7rXLA5AGx3HKfFUJ", "wrkspc_[id]"],
  ["user_01WCz1FkmYMm4gnmykNKUu3Q", "user_[id]"],
  ["apikey_1", "apikey_[id]"],
  ["wrkspc_a1", "wrkspc_[id]"],
  ["12345678-1234-5678-1234-567812345678", "[id]"],
  ["ada.lovelace+x@example.co.uk", "[email]"],
  ["ada%40example.com", "[email]"],
])("%s is removed", (text, shown) => {
  expect(redactor.text(`what ${text}, they said`)).toBe(`what ${shown}, they said`);
});

test.each([
  "user_actor",
  "user_usage_report",
  "user_cost_report",
  "user_profile_id",
  "api_key_ids[]",
  "rbac_group_id",
  "user_ids",
  "org_id",
])("%s is a word of the API and is kept", (word) => {
  expect(redactor.text(`data[0].${word} at /analytics/${word}?x=1`)).toBe(`data[0].${word} at /analytics/${word}?x=1`);
});

test("IDs and addresses are shown if redactIds is false, keys never", () => {
  expect(open.text("user_01AbCd ada@example.com sk-ant-x")).toBe("user_01AbCd ada@example.com [key]");
});

test("a request ID is kept whatever it looks like, without keys", () => {
  expect(redactor.keyless("12345678-1234-5678-1234-567812345678")).toBe("12345678-1234-5678-1234-567812345678");
  expect(redactor.keyless("req_1, of oauth-canary")).toBe("req_1, of [key]");
});

test("a URL keeps path, dates and widths, and loses what identifies people, keys and positions", () => {
  const shown = redactor.url(
    "https://api.example/v1/organizations/analytics/user_usage_report?starting_at=2026-05-01T00%3A00%3A00Z" +
      "&bucket_width=1h&api_key_ids[]=apikey_1&api_key_ids%5B%5D=x&ids[]=w&email=ada%40example.com&page=page_abc&after_id=u1&models[]=m",
  );
  expect(shown).toBe(
    "https://api.example/v1/organizations/analytics/user_usage_report?starting_at=2026-05-01T00%3A00%3A00Z" +
      "&bucket_width=1h&api_key_ids[]=[redacted]&api_key_ids%5B%5D=[redacted]&ids[]=[redacted]&email=[redacted]&page=[redacted]&after_id=[redacted]&models[]=m",
  );
});

test("a URL shows IDs if redactIds is false", () => {
  expect(open.url("https://api.example/?api_key_ids[]=apikey_01Ab&page=p1")).toBe(
    "https://api.example/?api_key_ids[]=apikey_01Ab&page=p1",
  );
});

test("a key with quotes and backslashes is removed as it is, and as JSON writes it", () => {
  const key = 'top"secret\\key';
  const redacting = createRedactor(new Set([key]), false);
  expect(redacting.text(`it is ${key}, sorry`)).toBe("it is [key], sorry");
  expect(redacting.text(JSON.stringify({ message: `it is ${key}, sorry` }))).toBe('{"message":"it is [key], sorry"}');
});

test("a URL without a query is text", () => {
  expect(redactor.url("https://api.example/v1/user_01AbCdEf")).toBe("https://api.example/v1/user_[id]");
  expect(redactor.url("https://api.example/v1?")).toBe("https://api.example/v1?");
});
