import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { faults } from "@org/usage-mock";
import { expect, test } from "vitest";
import { root } from "../test/pages.ts";
import { startMockCommand } from "./mock-command.ts";

const guide = readFileSync(join(root, "docs/testing.md"), "utf8");
const blocks = [...guide.matchAll(/^```(\w+)\n([^]*?)\n```$/gm)].map(([, language = "", code = ""]) => ({
  language,
  code,
}));

test("every program in the guide to testing is part of a tested file", () => {
  const folder = import.meta.dirname;
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.(?:ts|py)$/.test(name));
  const sources = files.map((name) => readFileSync(join(folder, name), "utf8"));
  const programs = blocks.filter(({ language }) => language !== "sh");

  expect(new Set(programs.map(({ language }) => language))).toEqual(new Set(["ts", "python"]));
  expect(programs.length).toBeGreaterThan(8);
  expect(
    programs.filter(({ code }) => !sources.some((source) => source.includes(code.replace(/^\/\/ Part of .*\n/, "")))),
  ).toEqual([]);
});

test("every command line in the guide to testing runs", async () => {
  const lines = blocks.filter(({ language }) => language === "sh").flatMap(({ code }) => code.split("\n"));
  const [mocks, others] = [
    lines.filter((line) => line.startsWith("npx @org/usage-mock ")),
    lines.filter((line) => !line.startsWith("npx @org/usage-mock ")),
  ];

  // The browser test runs the first, the Python test the second.
  expect(others).toEqual(["npx msw init public", "python3 -m unittest test_spend"]);
  expect(mocks.length).toBe(2);
  for (const line of mocks) {
    const server = await startMockCommand(line.split(" ").slice(2));
    expect(Object.keys(server.environment)).toEqual(["ANTHROPIC_BASE_URL", "ANTHROPIC_ADMIN_API_KEY"]);
    expect(await server.stop()).toBe(0);
  }
});

test("the guide to testing names every fault, and the package counts them", () => {
  expect(Object.keys(faults).filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
  const readme = readFileSync(join(root, "packages/mock/README.md"), "utf8");
  expect(readme).toContain(`**Faults**: ${Object.keys(faults).length} ways to go wrong`);
});
