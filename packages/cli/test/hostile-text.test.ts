import { expect, test } from "vitest";
import { serveCanned } from "./canned-server.ts";
import { usage } from "./usage.ts";

// C0 and C1 controls, bidi overrides and isolates, line separators: what a terminal obeys or a reader is fooled by.
const hostile = "x\u009d52;c;cm0gLXJm\u009c\u202etxt\u2028\u001b[31m\u0007\u061c\u2066";
const forbidden = /(?!\r?\n)[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

const key = "sk-ant-admin01-not-a-real-key";
const day = ["--day", "2026-03-02"];

test.each([
  ["names in rows", ["tokens", ...day]],
  ["raw rows", ["api", "messages", ...day]],
  ["an error of the server", ["claude-code", ...day]],
  ["the doctor's findings", ["doctor"]],
  ["a page", ["report", ...day]],
  ["a dimension", ["cost", "--by", hostile]],
  ["a flag", ["cost", `--${hostile}`]],
  ["a month", ["cost", "--month", hostile]],
  ["a path", ["cost", "--out", `/nowhere/${hostile}`]],
  ["a list", ["directory", hostile]],
  ["a filter", ["tokens", ...day, "--workspace", hostile]],
])("%s cannot control a terminal, in any format and with --verbose", async (_, args) => {
  const error = { type: "error", error: { type: hostile, message: hostile } };
  const server = await serveCanned({
    tokens: { model: hostile, service_tier: hostile, [hostile]: hostile },
    answer: ({ path }) => (path.endsWith("claude_code") ? { status: 400, body: error } : undefined),
  });
  const env = { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_ADMIN_API_KEY: key };
  const formats =
    args[0] === "api" || args[0] === "report" ? [[]] : [[], ["-f", "json"], ["-f", "csv"], ["-f", "html"]];
  for (const format of formats) {
    const { stdout, stderr } = await usage([...args, ...format, "--verbose"], { env });
    expect(stdout).not.toMatch(forbidden);
    expect(stderr).not.toMatch(forbidden);
  }
  await server.close();
});

test.each(["table", "csv", "markdown", "html"])(
  "a name of 20,000 wide characters is written as %s without delay",
  async (format) => {
    const server = await serveCanned({ tokens: { model: "漢".repeat(20_000) } });
    const env = { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_ADMIN_API_KEY: key };
    for (const columns of [{ COLUMNS: "80" }, {}]) {
      const startedMs = performance.now();
      const { code } = await usage(["tokens", ...day, "--format", format], { env: { ...env, ...columns } });
      expect(code).toBe(0);
      // A second on a quiet machine; a layout in the square of the length took thirteen.
      expect(performance.now() - startedMs).toBeLessThan(6_000);
    }
    await server.close();
  },
);
