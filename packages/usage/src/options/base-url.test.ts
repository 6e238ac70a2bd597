import { expect, test } from "vitest";
import { readBaseUrl } from "./base-url.ts";
import { createChecks } from "./checks.ts";

const checks = createChecks(new Set());

const fromShared = (url: string): string => readBaseUrl(undefined, { ANTHROPIC_BASE_URL: url }, checks);
const withCode = (code: string): unknown => expect.objectContaining({ name: "ConfigError", code });

test.each([
  ["https://api.anthropic.com", "https://api.anthropic.com"],
  ["https://API.Anthropic.COM/", "https://api.anthropic.com"],
  ["https://api.anthropic.com.", "https://api.anthropic.com."],
  ["https://anthropic.com", "https://anthropic.com"],
  ["https://eu.api.anthropic.com:8443/proxy/", "https://eu.api.anthropic.com:8443/proxy"],
  ["http://127.0.0.1:4010", "http://127.0.0.1:4010"],
  ["http://127.9.8.7", "http://127.9.8.7"],
  ["http://localhost:4010/", "http://localhost:4010"],
  ["http://LOCALHOST.:4010/", "http://localhost.:4010"],
  ["http://mock.localhost", "http://mock.localhost"],
  ["http://[::1]:4010", "http://[::1]:4010"],
  ["https://localhost:4010", "https://localhost:4010"],
])("ANTHROPIC_BASE_URL=%s is honored", (url, baseUrl) => {
  expect(fromShared(url)).toBe(baseUrl);
});

test.each([
  "https://models.vendor.example/anthropic",
  "https://evilanthropic.com",
  "https://anthropic.com.vendor.example",
  "https://anthropic.co",
  "https://api-anthropic.com",
  "https://127.0.0.1.vendor.example",
  "https://localhost.vendor.example",
  "https://10.0.0.1",
  "https://api.anthropic.com..",
])("ANTHROPIC_BASE_URL=%s is untrusted", (url) => {
  expect(() => fromShared(url)).toThrow(withCode("untrusted_base_url"));
  expect(() => fromShared(url)).toThrow(/ANTHROPIC_BASE_URL.*USAGE_BASE_URL/);
});

test.each(["http://models.vendor.example", "http://api.anthropic.com", "http://10.0.0.1:80"])(
  "ANTHROPIC_BASE_URL=%s is insecure",
  (url) => {
    expect(() => fromShared(url)).toThrow(withCode("insecure_base_url"));
  },
);

test.each([
  "https://api.anthropic.com@vendor.example",
  "https://api.anthropic.com?x=1",
  "api.anthropic.com",
  " ",
  "ftp://127.0.0.1",
])("ANTHROPIC_BASE_URL=%s is rejected by its name", (url) => {
  expect(() => fromShared(url)).toThrow(/ANTHROPIC_BASE_URL/);
});

test("USAGE_BASE_URL and the option are explicit: they are honored for any host, in this order of precedence", () => {
  const vendor = { ANTHROPIC_BASE_URL: "https://models.vendor.example" };
  const gateway = "https://gateway.corp.example/claude";
  expect(readBaseUrl(gateway, { ...vendor, USAGE_BASE_URL: "https://other.example" }, checks)).toBe(gateway);
  expect(readBaseUrl(undefined, { ...vendor, USAGE_BASE_URL: gateway }, checks)).toBe(gateway);
  expect(() => readBaseUrl(undefined, { ...vendor, USAGE_BASE_URL: "" }, checks)).toThrow(
    withCode("untrusted_base_url"),
  );
  expect(readBaseUrl(undefined, { ANTHROPIC_BASE_URL: "" }, checks)).toBe("https://api.anthropic.com");
});

test("http:// is only for loopback, wherever the URL comes from", () => {
  for (const read of [
    () => readBaseUrl("http://gateway.corp.example", {}, checks),
    () => readBaseUrl(undefined, { USAGE_BASE_URL: "http://gateway.corp.example" }, checks),
  ]) {
    expect(read).toThrow(withCode("insecure_base_url"));
  }
  expect(readBaseUrl("http://127.0.0.1:9", {}, checks)).toBe("http://127.0.0.1:9");
});

test.each(["https://Org-Key-123456.example", "http://Org-Key-123456.example"])(
  "a key as the host of %s is not shown, although a URL writes its host in lower case",
  (url) => {
    const read = (): string =>
      readBaseUrl(undefined, { ANTHROPIC_BASE_URL: url }, createChecks(new Set(["Org-Key-123456"])));
    expect(read).toThrow(/\[key\]\.example/);
    expect(read).not.toThrow(/org-key/i);
  },
);
