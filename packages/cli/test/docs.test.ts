import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createMock } from "@org/usage-mock";
import { expect, test } from "vitest";
import { settingVariables } from "../src/context/settings.ts";
import { environment, freshFolder, type Ran, shell, usage } from "./usage.ts";

/** Commands in running text that are meant to be pasted: the jobs of the README. */
const pasted = [
  ...readFileSync(new URL("../../../README.md", import.meta.url), "utf8").matchAll(/`(usage [^`]* --[^`]+)`/g),
].map(([, line = ""]) => line);

const docs = ["../../../docs/cli.md", "../README.md"].map((path) =>
  readFileSync(new URL(path, import.meta.url), "utf8"),
);

/** Every line of a shell block that calls the command. */
const lines = [
  ...new Set(
    docs.flatMap((text) =>
      [...text.matchAll(/```sh\n(.*?)```/gs)].flatMap(([, block]) =>
        (block ?? "").split("\n").filter((line) => line.startsWith("usage ")),
      ),
    ),
  ),
  ...pasted,
];

/** The examples of every help text, without the words beside them. */
async function examples(command: string): Promise<string[]> {
  const { stdout } = await usage([...command.split(" "), "--help"]);
  const after = stdout.slice(stdout.indexOf("Examples:"));
  return [...after.matchAll(/^ {2}(usage .*?)(?: {2,}.*)?$/gm)].map(([, line]) => line ?? "");
}

const moment = { USAGE_DEMO: "1", USAGE_DEMO_SEED: "7", USAGE_DEMO_NOW: "2026-09-10T14:20:00Z" };

const teams = '{"teams": {"Search": {"workspaces": ["Production"], "people": ["developer-03@example.com"]}}}';

/** What a shell does more than split a line at its spaces. */
const shellSyntax = /[|&;<>$`\\"'*?#(){}~]/;

/** Runs a line in a folder: in this process, unless it needs a shell. */
async function runIn(folder: string, line: string): Promise<Ran> {
  const env = { ...moment, HOME: folder, XDG_CONFIG_HOME: folder };
  if (shellSyntax.test(line)) return shell(`cd ${folder} && ${line}`, env);
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await usage(line.trim().split(/ +/).slice(1), { env });
  } finally {
    process.chdir(before);
  }
}

const fillStore =
  "usage sync --to sqlite:usage.db --streams cost,usage,usage_fast,organization,workspaces --since 2026-05-01";

/** Runs a documented line as written, in an empty folder, against the demo. Budgets may end with their own codes. */
async function runs(line: string): Promise<void> {
  const folder = freshFolder();
  if (line.includes("--from-store")) await runIn(folder, fillStore);
  mkdirSync(join(folder, ".config/usage"), { recursive: true });
  writeFileSync(join(folder, "prices.json"), JSON.stringify(createMock().prices));
  writeFileSync(join(folder, "teams.json"), line.includes("--teams") ? teams : '{"Production": {"team": "search"}}');
  writeFileSync(join(folder, "budgets.json"), '{"budgets": [{"team": "Search", "limit": 20000}]}');
  const { code, stderr } = await runIn(folder, line);
  expect(line.includes("budget") ? [0, 2, 3] : [0], `${line}: ${stderr}`).toContain(code);
  const file = / --out (\S+)/.exec(line)?.[1];
  if (file !== undefined) expect(existsSync(join(folder, file))).toBe(true);
}

test("there are commands to try", () => {
  expect(lines.length).toBeGreaterThan(12);
  expect(pasted.length).toBeGreaterThan(5);
  expect(environment()["ANTHROPIC_ADMIN_API_KEY"]).toBeUndefined();
});

test.each(lines)("the documented line runs as written: %s", runs);

const reports = ["cost", "tokens", "claude-code", "analytics", "analytics cost", "analytics usage", "report", "api"];
const commands = [
  ...reports,
  "export",
  "export focus",
  "rates",
  "reconcile",
  "sync",
  "sync status",
  "who",
  "explain",
  "idle",
];

test.each([...commands, "directory", "demo"])(
  "the examples in the help of usage %s run as written",
  async (command) => {
    const all = await examples(command);
    expect(all.length).toBeGreaterThan(0);
    for (const line of all) await runs(line);
  },
  120_000,
);

test("every setting is in the documentation under its three names", () => {
  for (const [name, variable] of Object.entries(settingVariables)) {
    expect(docs[0]).toMatch(new RegExp(`\\| \`${name}\` +\\| \`${variable}\``));
  }
});
