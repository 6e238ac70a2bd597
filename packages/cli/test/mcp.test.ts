import { expect, test } from "vitest";
import { usage } from "./usage.ts";

test("without its package, usage mcp says how to install it", async () => {
  const { code, stdout, stderr } = await usage(["mcp"]);
  expect(code).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toMatch(/^usage: usage mcp needs another package: npm install --global \S+, or run npx \S+ instead/);
  expect(stderr.trim().split("\n")).toHaveLength(1);
});
