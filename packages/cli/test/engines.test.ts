import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { serveMock } from "./server.ts";
import { demo, freshFolder, shell, usage } from "./usage.ts";

const guide = readFileSync(new URL("../../../docs/connectors.md", import.meta.url), "utf8");
const tap = fileURLToPath(new URL("../dist/tap/bin.js", import.meta.url));
const now = "2026-09-10T14:20:00Z";

/** A folder with a config, and a catalog for each engine. */
function folderWith(config: object): string {
  const folder = freshFolder();
  const names = ["cost", "days"];
  const streams = names.map((name) => ({ stream: { name }, sync_mode: "incremental" }));
  const entries = names.map((name) => ({ stream: name, metadata: [{ breadcrumb: [], metadata: { selected: true } }] }));
  writeFileSync(join(folder, "config.json"), JSON.stringify(config));
  writeFileSync(join(folder, "catalog.json"), JSON.stringify({ streams }));
  writeFileSync(join(folder, "singer.json"), JSON.stringify({ streams: entries }));
  writeFileSync(join(folder, "state.json"), "[]");
  return folder;
}

test("the commands of the guide run as written", async () => {
  const lines = [...guide.matchAll(/^(?:usage airbyte|tap-claude-usage) .*$/gm)].map(([line]) => line);
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) {
    const folder = folderWith({ start_date: "2026-09-07" });
    const own = line
      .replace(/\| target-postgres .*/, "> messages")
      .replace("tap-claude-usage", `"${process.execPath}" ${tap}`);
    const { code, stderr } = await shell(`cd ${folder} && ${own}`, demo);
    expect(code, `${line}: ${stderr}`).toBe(0);
  }
});

test("a tap and a source read a server with the key of the config, which is in no message", async () => {
  const server = await serveMock({ now });
  const key = server.env["ANTHROPIC_ADMIN_API_KEY"] ?? "";
  const config = { start_date: "2026-09-07", api_key: key, base_url: server.env["ANTHROPIC_BASE_URL"] };
  const folder = folderWith(config);
  const file = (name: string): string => join(folder, name);
  const ledger = server.mock.ledger.cost({
    starting_at: "2026-09-07",
    ending_at: "2026-09-10",
    group_by: ["workspace_id", "description"],
  });
  const runs = [
    ["singer", "--config", file("config.json"), "--catalog", file("singer.json")],
    ["airbyte", "read", "--config", file("config.json"), "--catalog", file("catalog.json")],
  ];
  for (const args of runs) {
    const { code, stdout, stderr } = await usage(args, { now });
    expect(stderr).not.toContain("failed");
    expect(code).toBe(0);
    expect(`${stdout}${stderr}`.includes(key)).toBe(false);
    const records = stdout
      .split("\n")
      .filter((line) => /^\{"type":"RECORD".*"stream":"cost","(?:data|record)"/.test(line));
    expect(records).toHaveLength(ledger.length);
  }
  await server.close();
});

test("a wrong key is a failed check, and the key is in no message", async () => {
  const server = await serveMock({ now });
  const canary = "sk-ant-admin01-canary-canary-canary-canary";
  const folder = folderWith({ start_date: "2026-09-07", api_key: canary, base_url: server.env["ANTHROPIC_BASE_URL"] });
  const config = ["--config", join(folder, "config.json")];
  const check = await usage(["airbyte", "check", ...config], { now });
  expect(check.code).toBe(0);
  expect(JSON.parse(check.stdout)).toMatchObject({ connectionStatus: { status: "FAILED" } });
  const read = await usage(["airbyte", "read", ...config, "--catalog", join(folder, "catalog.json")], { now });
  expect(read.code).toBe(1);
  expect(JSON.parse(read.stdout)).toMatchObject({ trace: { error: { failure_type: "config_error" } } });
  const singer = await usage(["singer", ...config], { now });
  expect([singer.code, singer.stdout]).toEqual([1, ""]);
  const everything = [check, read, singer].map(({ stdout, stderr }) => stdout + stderr).join("");
  expect(everything.includes("canary")).toBe(false);
  await server.close();
});

test("a config that is not JSON is an error that shows nothing of it", async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, "config.json"), '{"api_key": "sk-ant-admin01-canary"');
  const { code, stdout, stderr } = await usage(["airbyte", "check", "--config", join(folder, "config.json")]);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ trace: { type: "ERROR", error: { failure_type: "config_error" } } });
  expect(stdout + stderr).not.toContain("canary");
});

test("without any key, the message names the variable and the config", async () => {
  const folder = folderWith({ start_date: "2026-09-07" });
  const { code, stderr } = await usage(["singer", "--config", join(folder, "config.json")]);
  expect(code).toBe(1);
  expect(stderr).toContain("Set ANTHROPIC_ADMIN_API_KEY, or api_key in the config.");
});
