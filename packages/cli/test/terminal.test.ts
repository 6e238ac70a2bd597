import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { inTerminal } from "./terminal.ts";
import { demo, usage } from "./usage.ts";

const commands = [
  ["cost", "--names"],
  ["tokens", "--by", "key,model"],
  ["claude-code"],
  ["analytics", "cost", "--by", "actor,product"],
  ["directory", "keys"],
] as const;

test.each([80, 200])("no line is wider than %i columns", async (columns) => {
  for (const args of commands) {
    const { code, shown } = await inTerminal(
      [...args, "--last", "7d"].slice(0, args[0] === "directory" ? 2 : undefined),
      {
        columns,
        env: demo,
      },
    );
    expect(code).toBe(0);
    const lines = stripVTControlCharacters(shown).split(/\r?\n/);
    expect(lines.length).toBeGreaterThan(5);
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns);
  }
});

test("a narrow terminal names the columns it drops, and figures are never cut", async () => {
  const { shown } = await inTerminal(["tokens"], { columns: 60, env: demo });
  const { stdout } = await usage(["tokens", "--format", "json"], { env: demo });
  const total = Number(JSON.parse(stdout).total.total_tokens).toLocaleString("en-US");
  expect(stripVTControlCharacters(shown)).toContain(total);
  expect(shown).toContain("Too narrow for");
});

test("color is for terminals: not with NO_COLOR, not in a pipe, unless forced", async () => {
  const args = ["cost", "--last", "2d"];
  const escape = "\u001b[";
  expect((await inTerminal(args, { env: demo })).shown).toContain(escape);
  expect((await inTerminal(args, { env: { ...demo, NO_COLOR: "1" } })).shown).not.toContain(`${escape}1m`);
  expect((await usage(args, { env: demo })).stdout).not.toContain(escape);
  expect((await usage(args, { env: { ...demo, FORCE_COLOR: "1" } })).stdout).toContain(escape);
});

test("usage demo shows three tables of an organization served over HTTP", async () => {
  const moment = { USAGE_DEMO_SEED: "7", USAGE_DEMO_NOW: "2026-09-10T14:20:00Z" };
  const { code, stdout, stderr } = await usage(["demo"], { env: moment });
  expect(code).toBe(0);
  expect(stderr).toMatch(/served at http:\/\/127\.0\.0\.1:\d+\./);
  for (const title of ["Cost by workspace and model", "Tokens by model", "Claude Code by developer"]) {
    expect(stdout).toContain(title);
  }
  expect(stdout).toContain("Cache hits");
  expect(stdout).toContain("as of 2026-09-10 14:20 UTC");
});
