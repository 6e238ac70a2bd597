import { expect, test } from "vitest";
import { ConfigError } from "../errors/config-error.ts";
import { checkSecret, readCredential } from "./credential.ts";

const key = "sk-ant-admin01-C4nary_0-9";

function problemWith(secret: unknown): ConfigError {
  try {
    checkSecret("apiKey", secret as string);
  } catch (error) {
    if (ConfigError.isInstance(error)) return error;
    throw error;
  }
  throw new Error("The secret was accepted.");
}

test.each<readonly [secret: string, part: string]>([
  [`"${key}"`, "has quotes around it"],
  [`'${key}'`, "has quotes around it"],
  [`"${key}`, "has quotes around it"],
  [`${key}'`, "has quotes around it"],
  [`\`${key}\``, "has quotes around it"],
  [`\u201c${key}\u201d`, "has quotes around it"],
  [` "${key}"\n`, "has quotes around it"],
  [`ANTHROPIC_ADMIN_API_KEY=${key}`, "has the form NAME=value"],
  [`ANTHROPIC_ADMIN_API_KEY="${key}"`, "has the form NAME=value"],
  [`export ANTHROPIC_ADMIN_API_KEY=${key}`, "has the form NAME=value"],
  [`key=${key}`, "has the form NAME=value"],
  ["_KEY2=token-of-a-gateway", "has the form NAME=value"],
  [`${key}\n`, "a line break"],
  [`Bearer ${key}`, "a space"],
  ["ключ", "another character"],
])("the key %j is rejected with the reason and without the key", (secret, part) => {
  const error = problemWith(secret);
  expect(error).toMatchObject({ code: "invalid_option" });
  expect(error.message).toMatch(/^apiKey /);
  expect(error.message).toContain(part);
  expect(error.message).not.toMatch(/C4nary|token-of|ключ/);
});

test.each([key, "oauth-token", "base64+/==", "abc=def", "a'b", "x"])("the key %s is accepted", (secret) => {
  expect(checkSecret("apiKey", secret)).toBe(secret);
});

test("a key that is empty or not a string has its own message", () => {
  expect(problemWith("")).toMatchObject({ code: "missing_key", message: "apiKey is empty." });
  expect(problemWith(5).message).toBe("apiKey is neither a string nor a function.");
});

test("options override the environment, and a key in it is checked by its own name", () => {
  const environment = { ANTHROPIC_ADMIN_API_KEY: key, ANTHROPIC_ADMIN_KEY: "other" };
  expect(readCredential({ authToken: "token" }, environment)).toEqual({ kind: "authToken", secret: "token" });
  expect(readCredential({ apiKey: undefined }, environment)).toEqual({ kind: "apiKey", secret: key });
  expect(() => readCredential({}, { ANTHROPIC_ADMIN_KEY: `"${key}"` })).toThrow(/^ANTHROPIC_ADMIN_KEY has quotes/);
});

test.each([
  [{ apiKey: key, authToken: key }, {}, "ambiguous_key"],
  [{}, { ANTHROPIC_ADMIN_KEY: key, ANTHROPIC_AUTH_TOKEN: key }, "ambiguous_key"],
  [{}, { ANTHROPIC_ADMIN_KEY: "" }, "missing_key"],
])("the credentials %j in the environment %j are %s", (options, environment, code) => {
  expect(() => readCredential(options, environment)).toThrow(expect.objectContaining({ name: "ConfigError", code }));
});
