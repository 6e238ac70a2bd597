import { chmodSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { serveMock } from "./server.ts";
import { demo, freshFolder, shell, usage, usageProcess } from "./usage.ts";

const secret = "sk-ant-admin01-not-a-real-key";

/** One line on stderr that matches, nothing on stdout, and the code of a failure. */
async function refused(
  args: readonly string[],
  message: RegExp,
  env: Readonly<Record<string, string>> = demo,
): Promise<void> {
  const { code, stdout, stderr } = await usage(args, { env });
  expect(stdout).toBe("");
  expect(stderr).toMatch(message);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(code).toBe(1);
}

test.each([
  [["cost", "--from", "2026-13-01"], /--from is invalid: got "2026-13-01"/],
  [["cost", "--by", "modle"], /Did you mean model\?/],
  [["tokens", "--tier", "bacth"], /Did you mean batch\?/],
  [["tokens", "--by", "model,workspace,key,tier,geo,context"], /5/],
  [["cots"], /Did you mean cost\?/],
  [["cost", "--formt", "json"], /Did you mean --format\?/],
  [["cost", "--format", "xml"], /table, json, ndjson, csv, markdown, html/],
  [["cost", "--last", "24h"], /Use --last 1d/],
  [["tokens", "--timezone", "Berlin"], /Europe\/Berlin/],
  [["tokens", "--timezone", "Asia/Kolkata"], /1m/],
  [["claude-code", "--day", "2026-09-10"], /--include-running/],
  [["cost", "--month", "2026-10"], /running month is 2026-09/],
  [["cost", "--last", "3d", "--month", "2026-05"], /--last.*cannot be used with.*--month/],
  [["cost", "--by", "key"], /usage analytics cost --by key/],
  [["cost", "--timezone", "Europe/Berlin"], /usage cost has no --timezone.*usage analytics cost/],
  [["cost", "--by", "total", "--by", "model"], /cannot be combined/],
  [["tokens", "--workspace", "Nowhere"], /"Nowhere"; no workspace has that ID or name/],
  [["cost", "--out", "cost.pdf"], /\.csv/],
  [["api", "cost", "--last", "2d", "--out", "cost.csv"], /ndjson only/],
  [["report", "--format", "csv"], /html/],
  [["cost", "--base-url", "foo"], /--base-url is invalid: got "foo"/],
  [["cost", "--header", "x-gateway"], /--header is invalid/],
  [["cost", "--header", "x-api-key: abc"], /--header is invalid: got x-api-key/],
  [["budget", "--limit", "5k"], /--limit.*amount in dollars/],
  [["budget", "--limit", "100", "--warn", "80%"], /--warn.*percent/],
  [["cost", "--format", "jso"], /--format is invalid: got "jso"; expected table, json.* Did you mean json\?/],
  [["cost", "--concurrency", "x"], /--concurrency is invalid: got "x"; expected a whole number/],
  [["api", "mesages"], /^usage: <report> is invalid: got "mesages"; expected messages.* Did you mean messages\?/],
  [["api", "cost", "--last", "2d", "gruop_by=description"], /group_by/],
  [["analytics", "cost", "--where", "producr=chat"], /Did you mean product\?/],
  [["cost", "--out", "/nowhere/at/all.csv"], /--out \/nowhere\/at\/all\.csv: There is no such file or folder/],
  [["cost", "--config", "/nowhere.json"], /can't be read/],
])("usage %s fails with one line that says how to fix it", async (args, message) => {
  await refused(args, message);
});

test("a missing key is one line that says where to put it", async () => {
  await refused(["cost"], /ANTHROPIC_ADMIN_API_KEY/, {});
});

test("an unreachable host is one line, and nothing looks like data", async () => {
  const env = { ANTHROPIC_BASE_URL: "http://127.0.0.1:1", ANTHROPIC_ADMIN_API_KEY: secret };
  await refused(["cost", "--last", "1d"], /127\.0\.0\.1/, env);
});

test.each([
  ["--api-key", secret],
  [`--key=${secret}`, ""],
  ["--token", "anything"],
  ["--model", secret],
  ["--key", "anything"],
])("a key as an argument is refused and not repeated: %s", async (flag, value) => {
  const { code, stdout, stderr } = await usage(["cost", flag, value]);
  expect(code).toBe(1);
  expect(stderr).toContain("--key-file");
  expect(stdout + stderr).not.toContain(secret);
});

test("a config file contains settings, and never a key", async () => {
  const config = join(freshFolder(), "config.json");
  writeFileSync(config, JSON.stringify({ format: "csv", demo: true }));
  expect((await usage(["cost", "--config", config, "--last", "2d"])).stdout).toMatch(/^workspace_id \(id\),/);
  writeFileSync(config, JSON.stringify({ apiKey: secret }));
  const { code, stderr } = await usage(["cost", "--config", config]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/does not belong in a config file/);
  expect(stderr).not.toContain(secret);
});

test("a flag wins over the environment, and that over the config file", async () => {
  const config = join(freshFolder(), "config.json");
  writeFileSync(config, JSON.stringify({ format: "csv" }));
  const env = { ...demo, USAGE_CONFIG: config, USAGE_FORMAT: "json" };
  const args = ["cost", "--last", "2d"];
  expect((await usage(args, { env: { ...demo, USAGE_CONFIG: config } })).stdout).toMatch(/^workspace_id/);
  expect((await usage(args, { env })).stdout).toMatch(/^\{/);
  expect((await usage([...args, "--format", "markdown"], { env })).stdout).toMatch(/^###/);
});

test("a typing error in the config file is an error", async () => {
  const config = join(freshFolder(), "config.json");
  writeFileSync(config, JSON.stringify({ fromat: "csv" }));
  await refused(["cost", "--config", config], /Did you mean format\?/);
});

test("a key file that other users can read is used with a warning", async () => {
  const file = join(freshFolder(), "key");
  writeFileSync(file, `${secret}\n`);
  const server = await serveMock();
  const env = { ANTHROPIC_BASE_URL: server.env["ANTHROPIC_BASE_URL"] ?? "" };
  chmodSync(file, 0o644);
  const open = await usage(["cost", "--key-file", file, "--last", "1d"], { env });
  expect(open.stderr).toContain(`chmod 600 ${file}`);
  expect(open.stderr).not.toContain(secret);
  chmodSync(file, 0o600);
  expect((await usage(["cost", "--key-file", file, "--last", "1d"], { env })).stderr).not.toContain("chmod");
  await server.close();
});

test.each([[], ["cost"], ["tokens"], ["claude-code"], ["analytics"], ["analytics", "cost"], ["report"]])(
  "help of usage %s is on stdout, with examples",
  async (...args: string[]) => {
    const { code, stdout, stderr } = await usage([...args, "--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Examples:");
    expect(stdout).toContain("--help");
    expect(stderr).toBe("");
  },
);

test.each(["budget", "directory", "doctor", "api", "demo"])("help of usage %s has examples", async (command) => {
  expect((await usage([command, "--help"])).stdout).toMatch(/Examples:\n {2}usage /);
});

test("help lists the exit codes", async () => {
  const overview = (await usage(["--help"])).stdout;
  for (const code of [
    "0 done",
    "1 failed",
    "130 interrupted",
    "2 warning",
    "3 over",
    "3 unexplained",
    "4 days missing",
  ]) {
    expect(overview).toContain(code);
  }
});

test.each([
  ["cost", "--format", "csv"],
  ["tokens", "--by", "model"],
  ["cost", "--formt", "csv"],
  ["budget", "--help"],
])("the installed command and the one in this process are the same: usage %s %s %s", async (...args) => {
  expect(await usageProcess(args, { env: demo })).toEqual(await usage(args, { env: demo }));
});

test.each(["bash", "zsh", "fish", "powershell"])(
  "completions for %s are a script that asks the command",
  async (name) => {
    const { code, stdout } = await usageProcess(["completions", name]);
    expect(code).toBe(0);
    expect(stdout).toContain("usage");
  },
);

test("completions know commands, flags and choices", async () => {
  expect((await usageProcess(["complete", "--", "cl"])).stdout).toContain("claude-code");
  expect((await usageProcess(["complete", "--", "cost", "--mon"])).stdout).toContain("--month");
  expect((await usageProcess(["complete", "--", "cost", "--format", ""])).stdout).toContain("ndjson");
});

test("a closed pipe ends the command quietly", async () => {
  const { stdout, stderr } = await shell(
    'usage api messages --last 7d bucket_width=1h | head -1; echo "${PIPESTATUS[0]}"',
    demo,
  );
  expect(stderr).toBe("");
  expect(stdout.trim().split("\n").at(-1)).toBe("0");
});

test("a full disk is one line and a failure, on standard output and with --out", async () => {
  const piped = await shell("usage cost --format csv > /dev/full", demo);
  expect(piped.stderr).toMatch(/No space is left on the device/);
  expect(piped.code).toBe(1);
  const written = await shell("usage cost --out /dev/full", demo);
  expect(written.stderr).toMatch(/No space is left on the device/);
  expect(written.code).toBe(1);
  expect((await shell("test -c /dev/full")).code).toBe(0);
});

test("--out takes its format from the extension, is silent in a job, and leaves nothing next to the file", async () => {
  const folder = freshFolder();
  const { code, stdout, stderr } = await usage(["cost", "--month", "2026-06", "--out", join(folder, "cost.csv")], {
    env: demo,
  });
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(readdirSync(folder)).toEqual(["cost.csv"]);
  expect(readFileSync(join(folder, "cost.csv"), "utf8")).toMatch(/^workspace_id \(id\),/);
});

test("--quiet prints errors only", async () => {
  const { stderr } = await usage(["cost", "--quiet", "--out", join(freshFolder(), "cost.csv")], { env: demo });
  expect(stderr).toBe("");
});

test.each([
  ["50000", 0, "Under budget"],
  ["12000", 2, "Warning"],
  ["5000", 3, "Over budget"],
])("a budget of %s ends with %i and one line", async (limit, code, headline) => {
  const ran = await usage(["budget", "--limit", limit, "--warn", "50"], { env: demo });
  expect(ran.code).toBe(code);
  expect(ran.stdout).toMatch(
    new RegExp(`^${headline}: .*\\$[\\d,.]+ of \\$${Number(limit).toLocaleString("en-US")}\\.00 `),
  );
  expect(ran.stdout.trimEnd().split("\n")).toHaveLength(1);
  const { verdict, exit_code } = JSON.parse(
    (await usage(["budget", "--limit", limit, "--warn", "50", "--format", "json"], { env: demo })).stdout,
  );
  expect(exit_code).toBe(code);
  expect(headline.toLowerCase()).toContain(verdict);
});

test("the doctor reports what a key can read, and prints no secret", async () => {
  const { code, stdout } = await usage(["doctor", "--format", "json"], { env: demo });
  const findings = (JSON.parse(stdout) as { rows: { check: string; state: string }[] }).rows;
  expect(code).toBe(0);
  expect(findings.filter(({ state }) => state === "bad")).toEqual([]);
  expect(findings.find(({ check }) => check === "reads enterprise.cost")?.state).toBe("none");
  expect(findings.find(({ check }) => check === "reads cost")?.state).toBe("good");
  expect(stdout).not.toContain("sk-ant-");
});
