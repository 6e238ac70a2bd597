import { afterAll, beforeAll, expect, test } from "vitest";
import { clockOption } from "../../packages/cli/test/clock-option.ts";
import { equipmentPath } from "../support/equipment.ts";
import { temporaryFolder } from "../support/folder.ts";
import { packedApp } from "../support/packed-app.ts";
import { finish, type Finished, run } from "../support/run.ts";
import { type Server, startServer } from "../support/server.ts";
import { trueFigures } from "../support/truth.ts";

const cleanup = new AsyncDisposableStack();
const node = equipmentPath("node-24/bin/node");
let app: string;
let mock: Server<{ readonly url: string; readonly apiKey: string }>;

beforeAll(async () => {
  app = await packedApp(cleanup.use(await temporaryFolder("mcp")).path);
  mock = cleanup.use(await startServer(node, ["mock-server.mjs"], { cwd: app }));
});
afterAll(() => cleanup.disposeAsync());

/** Asks the installed server by the official inspector's command line. */
function inspect(program: readonly string[], words: readonly string[]): Promise<Finished> {
  const inspector = equipmentPath("@modelcontextprotocol/inspector/clients/launcher/build/index.js");
  const env = {
    ANTHROPIC_BASE_URL: mock.ready.url,
    ANTHROPIC_ADMIN_API_KEY: mock.ready.apiKey,
    // The mock's time: the newer reports reach 365 days back.
    NODE_OPTIONS: clockOption("2026-09-10T14:20:00Z"),
  };
  const settings = Object.entries(env).flatMap(([variable, value]) => ["-e", `${variable}=${value}`]);
  return finish(node, [inspector, "--cli", ...settings, ...program, ...words], { cwd: app });
}

/** Every tool, with arguments. */
const calls: readonly (readonly [name: string, args: readonly string[]])[] = [
  ["cost", ["month=2026-08", 'by=["total"]']],
  ["tokens", ["from=2026-08-01", "to=2026-08-03"]],
  ["claude_code", ["from=2026-08-01", "to=2026-08-03"]],
  ["analytics", ["report=usage", "from=2026-08-01", "to=2026-08-03"]],
  ["budget", ["limit_dollars=100", "month=2026-08"]],
  ["names", ["list=workspaces"]],
  ["reconcile", ["month=2026-08"]],
];

const ownProgram = [node, "node_modules/.bin/usage-mcp"];
const commands = [ownProgram, [node, "node_modules/.bin/usage", "mcp"]];

test.each(commands)("the official inspector lists the tools of the installed server: %s %s %s", async (...program) => {
  const { code, stdout, stderr } = await inspect(program, ["--method", "tools/list"]);
  expect(code, stderr).toBe(0);
  const { tools } = JSON.parse(stdout) as { readonly tools: readonly { readonly name: string }[] };
  expect(tools.map(({ name }) => name)).toEqual(calls.map(([name]) => name));
});

test.each(calls)("the official inspector calls the tool %s, and the key is in no message", async (name, args) => {
  const words = args.flatMap((arg) => ["--tool-arg", arg]);
  const { code, stdout, stderr } = await inspect(ownProgram, ["--method", "tools/call", "--tool-name", name, ...words]);
  expect(code, stderr).toBe(0);
  const result = JSON.parse(stdout) as {
    readonly isError?: boolean;
    readonly content: readonly { readonly text: string }[];
  };
  expect(result.isError ?? false, stdout).toBe(false);
  const answer = JSON.parse(result.content[0]?.text ?? "") as Record<string, unknown>;
  expect(answer["coverage"]).toMatchObject({ complete: true });
  expect(stdout + stderr).not.toContain(mock.ready.apiKey);
  if (name === "cost") expect(answer["total"]).toMatchObject({ cost: dollarsOf(trueFigures().amountCents) });
});

test("only the server brings the SDK", async () => {
  const found = await run("npm", ["query", '[name="@modelcontextprotocol/sdk"]'], { cwd: app });
  const [sdk, ...others] = JSON.parse(found) as { readonly from: readonly string[] }[];
  expect(others).toEqual([]);
  expect(sdk?.from).toHaveLength(1);
  expect(sdk?.from[0]).toContain("usage-mcp");
});

function dollarsOf(cents: string): string {
  const [whole = "", fraction = ""] = cents.split(".");
  const digits = whole.padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`.replace(/\.?0+$/, "");
}
