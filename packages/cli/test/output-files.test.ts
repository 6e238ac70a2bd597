import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CannedServer, serveCanned } from "./canned-server.ts";
import { silentServer } from "./server.ts";
import { bin, environment, freshFolder, shell, usage } from "./usage.ts";

let server: CannedServer;
beforeAll(async () => {
  server = await serveCanned();
});
afterAll(() => server.close());

const window = ["--from", "2026-03-02", "--to", "2026-03-05"];
const key = "sk-ant-admin01-not-a-real-key";

function env(url: string = server.url): Record<string, string> {
  return { ANTHROPIC_BASE_URL: url, ANTHROPIC_ADMIN_API_KEY: key };
}

async function write(out: string, extra: readonly string[] = [], more: Readonly<Record<string, string>> = {}) {
  return await usage(["cost", ...window, "--out", out, ...extra], { env: { ...env(), ...more } });
}

test.each([
  ["a folder that does not exist", "none/x.csv", /no such file or folder/],
  ["a folder in place of a file", ".", /folder, not a file/],
  ["a file in place of a folder", "file/x.csv", /not a folder/],
  ["an extension that nothing opens", "cost.pdf", /\.pdf.*\.csv/],
])("--out is checked before the first request: %s", async (_, name, message) => {
  const folder = freshFolder();
  writeFileSync(join(folder, "file"), "");
  const before = server.requests.length;
  const out = join(folder, name);
  const { code, stderr } = await write(out, name.endsWith("pdf") ? [] : ["--format", "csv"]);
  expect(code).toBe(1);
  expect(stderr).toMatch(message);
  expect(stderr).toContain(out);
  expect(stderr).not.toContain(".partial");
  expect(server.requests.length).toBe(before);
  expect(readdirSync(folder)).toEqual(["file"]);
});

test.each([
  ["x.csv", [], {}, /^workspace_id/],
  ["x.CSV", [], { USAGE_FORMAT: "json" }, /^workspace_id/],
  ["x.csv", ["--format", "json"], {}, /^\{/],
  ["x.txt", [], { USAGE_FORMAT: "json" }, /^\{/],
  ["x", [], { USAGE_FORMAT: "csv" }, /^workspace_id/],
  ["x", [], {}, /^Cost by/],
  ["x.md", [], {}, /^###/],
  ["x.jsonl", [], {}, /^\{"workspace_id/],
  ["x.html", [], {}, /^<!doctype html>/],
] as const)("%s with %j and %j has the right format", async (name, extra, more, content) => {
  const out = join(freshFolder(), name);
  expect((await write(out, extra, more)).code).toBe(0);
  expect(readFileSync(out, "utf8")).toMatch(content);
});

test("--out - is standard output", async () => {
  const folder = freshFolder();
  const { stdout, code } = await shell(`cd ${folder} && usage cost ${window.join(" ")} --format csv --out -`, env());
  expect(code).toBe(0);
  expect(stdout).toMatch(/^workspace_id/);
  expect(readdirSync(folder)).toEqual([]);
});

test.each([0o664, 0o600, 0o640])("an existing file keeps its mode %o", async (mode) => {
  const out = join(freshFolder(), "x.csv");
  writeFileSync(out, "old");
  chmodSync(out, mode);
  expect((await write(out)).code).toBe(0);
  expect(statSync(out).mode & 0o777).toBe(mode);
  expect(readFileSync(out, "utf8")).toMatch(/^workspace_id/);
});

test("a new file has the mode that the umask leaves", async () => {
  const folder = freshFolder();
  const line = `umask 027 && usage cost ${window.join(" ")} --out ${folder}/x.csv`;
  expect((await shell(line, env())).code).toBe(0);
  expect(statSync(join(folder, "x.csv")).mode & 0o777).toBe(0o640);
});

test("a link is followed, also to a file that does not exist yet", async () => {
  const folder = freshFolder();
  mkdirSync(join(folder, "data"));
  writeFileSync(join(folder, "data/old.csv"), "old");
  symlinkSync("data/old.csv", join(folder, "old.csv"));
  symlinkSync("data/new.csv", join(folder, "new.csv"));
  for (const name of ["old.csv", "new.csv"]) {
    expect((await write(join(folder, name))).code).toBe(0);
    expect(readFileSync(join(folder, "data", name), "utf8")).toMatch(/^workspace_id/);
  }
  expect(readdirSync(folder).toSorted()).toEqual(["data", "new.csv", "old.csv"]);
  expect(readdirSync(join(folder, "data")).toSorted()).toEqual(["new.csv", "old.csv"]);
});

/** Makes every rename fail as it does onto a bind mount, which needs root to create. */
const busyRename = `--import=data:text/javascript,${encodeURIComponent(`
  import fs from "node:fs/promises"; import { syncBuiltinESMExports } from "node:module";
  fs.rename = async () => { throw Object.assign(new Error("EBUSY"), { code: "EBUSY" }); };
  syncBuiltinESMExports();`)}`;

test("a mounted file is written in place, with a warning, and nothing is left next to it", async () => {
  const folder = freshFolder();
  const out = join(folder, "x.csv");
  writeFileSync(out, "old contents that are longer than the new ones".repeat(100));
  const inode = statSync(out).ino;
  const { code, stderr } = await write(out, [], { NODE_OPTIONS: busyRename });
  expect(code).toBe(0);
  expect(stderr).toContain("writing it in place");
  expect(statSync(out).ino).toBe(inode);
  expect(readFileSync(out, "utf8")).toMatch(/^workspace_id[^o]*\n?/);
  expect(readFileSync(out, "utf8")).not.toContain("old contents");
  expect(readdirSync(folder)).toEqual(["x.csv"]);
});

test.each([
  ["SIGHUP", 129],
  ["SIGTERM", 143],
  ["SIGINT", 130],
] as const)("%s ends an export with %i and removes its temporary file", async (signal, expected) => {
  const silent = await silentServer();
  const folder = freshFolder();
  const args = ["api", "messages", ...window, "--out", join(folder, "x.ndjson")];
  const child = spawn(process.execPath, [bin, ...args], { env: environment(env(silent.url)) });
  const ended = new Promise((resolve) => {
    child.on("close", (code) => resolve(code));
  });
  while (readdirSync(folder).length === 0) {
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
  child.kill(signal);
  expect(await ended).toBe(expected);
  expect(readdirSync(folder)).toEqual([]);
  await silent.close();
});

test("the file of --out cannot be the resume file, which is removed at the end", async () => {
  const out = join(freshFolder(), "x.csv");
  const { code, stderr } = await write(out, ["--resume-file", out]);
  expect(code).toBe(1);
  expect(stderr).toContain("Use two files");
});

test("a failed export leaves the old file", async () => {
  const failing = await serveCanned({ answer: () => ({ status: 400, body: { type: "error", error: {} } }) });
  const out = join(freshFolder(), "x.csv");
  writeFileSync(out, "old");
  const { code } = await usage(["cost", ...window, "--out", out], { env: env(failing.url) });
  expect(code).toBe(1);
  expect(readFileSync(out, "utf8")).toBe("old");
  await failing.close();
});

test("a complete export is silent, and says what it wrote on a terminal only", async () => {
  const out = join(freshFolder(), "x.csv");
  expect((await write(out)).stderr).toBe("");
  expect(existsSync(out)).toBe(true);
});
