import { spawn } from "@lydell/node-pty";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { findShell } from "./find-shell.ts";
import { bin, environment, freshFolder, usage, usageProcess } from "./usage.ts";

const folder = freshFolder();
const script = join(folder, "usage.bash");
const env = environment({ PATH: `${join(folder, "bin")}:${process.env["PATH"] ?? ""}`, TERM: "dumb" });

beforeAll(async () => {
  mkdirSync(join(folder, "bin"));
  mkdirSync(join(folder, "reports"));
  writeFileSync(join(folder, "bin/usage"), `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`);
  chmodSync(join(folder, "bin/usage"), 0o755);
  writeFileSync(script, (await usage(["completions", "bash"])).stdout);
});

/** What bash would offer for a line, with nothing loaded but the script. */
function offered(line: string): string[] {
  // As bash does: words are also cut at the characters of COMP_WORDBREAKS.
  const code = `source "$1"; COMP_LINE="$2"; COMP_POINT=\${#COMP_LINE}; _usage_completions; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const ran = spawnSync("bash", ["--norc", "--noprofile", "-c", code, "bash", script, line], {
    env,
    cwd: folder,
    encoding: "utf8",
  });
  expect(ran.stderr).toBe("");
  return ran.stdout.split("\n").filter((word) => word !== "");
}

const completed: readonly (readonly [line: string, words: readonly string[]])[] = [
  ["usage expl", ["explain"]],
  ["usage cost --mon", ["--month"]],
  ["usage cost --format nd", ["ndjson"]],
  ["usage tokens --by key,mod", ["key,model"]],
  ["usage tokens --timezone Europe/Berl", ["Europe/Berlin"]],
  ["usage report --out rep", ["reports/"]],
  ["usage cost --by key", []],
  ["usage cost --by workspace,te", ["workspace,team"]],
  ["usage idle --only ", ["keys", "members"]],
  ["usage cost --out $(touch evil)", []],
];

test.each([...completed, ["usage cost --format=nd", ["ndjson"]]] as const)(
  "in bash without bash-completion, %s is completed",
  (line, words) => {
    expect(offered(line)).toEqual(words);
  },
);

/** The script of a shell, in a file. */
async function scriptOf(shell: "fish" | "zsh"): Promise<string> {
  const file = join(folder, `usage.${shell}`);
  // The library that writes this script prints it itself.
  writeFileSync(file, (await usageProcess(["completions", shell])).stdout);
  return file;
}

test("fish offers the same, with what each flag means, and evaluates nothing", async () => {
  const fish = findShell("fish");
  const file = await scriptOf("fish");
  for (const [line, words] of [...completed, ["usage cost --format=nd", ["--format=ndjson"]] as const]) {
    const code = "source $argv[1]; complete -C $argv[2]";
    const ran = spawnSync(fish, ["--no-config", "-c", code, file, line], { env, cwd: folder, encoding: "utf8" });
    const found = ran.stdout.split("\n").filter((text) => text !== "");
    expect(found.map((text) => text.split("\t")[0])).toEqual(words);
    if (line === "usage cost --mon") expect(found[0]).toContain("one UTC month");
  }
  expect(readdirSync(folder)).not.toContain("evil");
}, 180_000);

test("nothing of a line is evaluated", () => {
  offered("usage cost --by $(touch${IFS}evil) ");
  offered("usage cost --by `touch evil` ");
  const { stdout } = spawnSync("ls", [folder], { encoding: "utf8" });
  expect(stdout).not.toContain("evil");
});

/** A shell in a terminal, and what it shows. */
function interactive(shell: string, args: readonly string[], variables: Readonly<Record<string, string>>) {
  const terminal = spawn(shell, [...args], { cwd: folder, env: { ...env, PS1: "> ", ...variables }, cols: 120 });
  let shown = "";
  terminal.onData((text) => (shown += text));
  return {
    terminal,
    type: (text: string): void => terminal.write(text),
    until: async (text: string): Promise<void> => {
      await expect.poll(() => stripVTControlCharacters(shown), { timeout: 60_000, interval: 100 }).toContain(text);
    },
  };
}

test.each([
  ["bash", ["--norc", "--noprofile", "-i"], ""],
  ["zsh", ["-f", "-i"], "autoload -Uz compinit && compinit -u -D && "],
] as const)(
  "the Tab key completes a flag and a value in an interactive %s",
  async (name, args, prepare) => {
    const shell = name === "zsh" ? findShell(name) : name;
    const file = name === "zsh" ? await scriptOf(name) : script;
    const { terminal, type, until } = interactive(shell, args, { ZDOTDIR: folder });
    await until("> ");
    type(`${prepare}source ${file}; echo re''ady\n`);
    // The line itself has two quotes in the word.
    await until("ready");
    type("usage cost --mon\t");
    await until("usage cost --month ");
    type("2026-05 --format mark\t");
    await until("2026-05 --format markdown ");
    type("--by $(touch evil) --na\t");
    await until("$(touch evil) --names ");
    terminal.kill();
    expect(readdirSync(folder)).not.toContain("evil");
  },
  180_000,
);

test("usage without a command is a short page that says where to begin, and whether there is a key", async () => {
  const without = await usage([]);
  expect(without).toMatchObject({ code: 0, stderr: "" });
  expect(without.stdout.split("\n").length).toBeLessThan(15);
  expect(Math.max(...without.stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(without.stdout).toContain("No key is set");
  const secret = "sk-ant-admin01-not-a-real-key";
  const { stdout } = await usage([], { env: { ANTHROPIC_ADMIN_API_KEY: secret } });
  expect(stdout).toContain("The key is in ANTHROPIC_ADMIN_API_KEY");
  expect(stdout).not.toContain(secret);
});
