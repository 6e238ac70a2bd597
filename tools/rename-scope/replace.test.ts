import { expect, test } from "vitest";
import { isScope, replaceScope } from "./replace.ts";

const renamed = (text: string): string => replaceScope(text, "@old", "@acme");

test("a scope is replaced before a package name, before a registry, and by itself", () => {
  expect(renamed(`import { a } from "@old/usage";`)).toBe(`import { a } from "@acme/usage";`);
  expect(renamed("npx @old/usage-mock\n@old:registry=http://127.0.0.1/")).toBe(
    "npx @acme/usage-mock\n@acme:registry=http://127.0.0.1/",
  );
  expect(renamed("node_modules/@old/usage-raw and node_modules/@old")).toBe(
    "node_modules/@acme/usage-raw and node_modules/@acme",
  );
  expect(renamed("`@old` is yours. Keep @old.")).toBe("`@acme` is yours. Keep @acme.");
  expect(renamed(`Symbol.for("@old/usage.UsageError")`)).toBe(`Symbol.for("@acme/usage.UsageError")`);
});

test("a scope without its @ is replaced in flattened package names", () => {
  expect(renamed("user-agent: old-usage/1.0.0, old-usage-cli/1.0.0, old-usage-raw-0.1.0.tgz")).toBe(
    "user-agent: acme-usage/1.0.0, acme-usage-cli/1.0.0, acme-usage-raw-0.1.0.tgz",
  );
  expect(renamed("very-old-usage, old-usages, old-fashioned")).toBe("very-old-usage, old-usages, old-fashioned");
});

test("addresses, longer scopes and other words are kept", () => {
  for (const text of ["ada@old.example", "ada@old", "@older/usage", "@old-school/usage", "@old_/x", "@old.example"]) {
    expect(renamed(text)).toBe(text);
  }
});

test("a valid scope is what npm accepts", () => {
  for (const scope of ["@acme", "@acme-labs", "@a.b_c", "@9"]) expect(isScope(scope), scope).toBe(true);
  for (const text of ["acme", "@", "@Acme", "@acme/", "@acme/usage", "@-a", "@a b", ""])
    expect(isScope(text), text).toBe(false);
});
