import { spawn } from "@lydell/node-pty";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { bin, environment, freshFolder, usage } from "./usage.ts";

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

test.each([
  ["usage expl", ["explain"]],
  ["usage cost --mon", ["--month"]],
  ["usage cost --format nd", ["ndjson"]],
  ["usage cost --format=nd", ["ndjson"]],
  ["usage tokens --by key,mod", ["key,model"]],
  ["usage tokens --timezone Europe/Berl", ["Europe/Berlin"]],
  ["usage report --out rep", ["reports/"]],
  ["usage cost --by key", []],
  ["usage idle --only ", ["keys", "members"]],
  ["usage cost --out $(touch evil)", []],
])("in bash without bash-completion, %s is completed", (line, words) => {
  expect(offered(line)).toEqual(words);
});

test("nothing of a line is evaluated", () => {
  offered("usage cost --by $(touch${IFS}evil) ");
  offered("usage cost --by `touch evil` ");
  const { stdout } = spawnSync("ls", [folder], { encoding: "utf8" });
  expect(stdout).not.toContain("evil");
});

test("the Tab key completes a flag and a value in an interactive bash", async () => {
  const terminal = spawn("bash", ["--norc", "--noprofile", "-i"], {
    cwd: folder,
    env: { ...env, PS1: "> " },
    cols: 120,
  });
  let shown = "";
  terminal.onData((text) => (shown += text));
  const until = async (text: string): Promise<void> => {
    await expect.poll(() => stripVTControlCharacters(shown), { timeout: 60_000, interval: 100 }).toContain(text);
  };
  await until("> ");
  terminal.write(`source ${script}\n`);
  terminal.write("echo re''ady\n");
  await until("ready");
  terminal.write("usage cost --mon\t");
  await until("usage cost --month ");
  terminal.write("2026-05 --format mark\t");
  await until("usage cost --month 2026-05 --format markdown ");
  terminal.kill();
});

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
