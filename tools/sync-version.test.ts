import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./release/packages.ts";

test("the client sends the version of its package", () => {
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, "packages/usage/package.json"), "utf8"));
  expect(readFileSync(join(root, "packages/usage/src/version.ts"), "utf8")).toContain(`version = "${version}"`);
});
