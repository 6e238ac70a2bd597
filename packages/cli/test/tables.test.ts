import { createMock } from "@org/usage-mock";
import { Decimal } from "decimal.js";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { serveCanned } from "./canned-server.ts";
import { demo, usage } from "./usage.ts";

const window = { starting_at: "2026-08-11T00:00:00Z", ending_at: "2026-09-10T00:00:00Z" };
const { ledger, organization } = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });

async function table(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await usage(args, { env: demo });
  expect(code, stderr).toBe(0);
  return stdout;
}

test("people read names of workspaces, in tables, Markdown and HTML, and IDs with --no-names", async () => {
  const names = organization.workspaces.filter(({ name }) => name === "Production" || name === "Research");
  expect(names).toHaveLength(2);
  for (const format of ["table", "markdown", "html"]) {
    const text = await table("cost", "--by", "workspace", "--format", format);
    for (const { id, name } of names) {
      expect(text).toContain(name);
      expect(text).not.toContain(id);
    }
  }
  const ids = await table("cost", "--by", "workspace", "--no-names");
  for (const { id, name } of names) {
    expect(ids).toContain(id);
    expect(ids).not.toContain(name);
  }
});

test("programs read IDs, and names with --names", async () => {
  const plain = JSON.parse(await table("cost", "--by", "workspace", "--format", "json")) as Rows;
  const named = JSON.parse(await table("cost", "--by", "workspace", "--format", "json", "--names")) as Rows;
  const production = organization.workspaces.find(({ name }) => name === "Production");
  const rowOf = ({ rows }: Rows) => rows.find(({ workspace_id: id }) => id === production?.id);
  expect(rowOf(plain)).toMatchObject({ workspace_name: production?.id });
  expect(rowOf(named)).toMatchObject({ workspace_name: "Production" });
});

interface Rows {
  readonly rows: readonly { readonly workspace_id: string | null; readonly workspace_name: string }[];
}

test("the default workspace has one name in every report", async () => {
  for (const args of [
    ["cost", "--by", "workspace"],
    ["tokens", "--by", "workspace"],
    ["analytics", "cost", "--by", "workspace"],
  ]) {
    const text = await table(...args);
    expect(text).toMatch(/^Default workspace /m);
    expect(text).not.toMatch(/^Default {2}/m);
  }
  expect(await table("directory", "workspaces")).toMatch(/^Default workspace /m);
  expect(await table("directory", "workspaces", "--format", "csv")).toMatch(/^Default,/m);
});

test("a charge without a model is named by its kind, with the ledger's amount", async () => {
  const text = await table("cost", "--by", "model", "--exact");
  const kinds = { "Web search": "web_search", "Code execution": "code_execution", "Session hours": "session_usage" };
  for (const [words, kind] of Object.entries(kinds)) {
    const truth = ledger
      .cost({ ...window, group_by: ["description"] })
      .filter(({ cost_type: type }) => type === kind)
      .reduce((sum, { amount }) => sum.plus(amount), new Decimal(0))
      .div(100);
    const line = text.split("\n").find((each) => each.startsWith(words));
    const [amount = ""] = /\$[\d,.]+/.exec(line ?? "") ?? [];
    expect(truth.gt(0)).toBe(true);
    expect(new Decimal(amount.replaceAll(/[$,]/g, "")).toFixed()).toBe(truth.toFixed());
  }
  expect(text).not.toContain("(not set)");
});

test("if the key can't read the list of names, people read IDs and why", async () => {
  const refused = { status: 403, body: { type: "error", error: { type: "permission_error", message: "no access" } } };
  const server = await serveCanned({
    answer: ({ path }) => (path.endsWith("/workspaces") ? refused : undefined),
    tokens: { workspace_id: "wrkspc_1" },
  });
  const env = { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_ADMIN_API_KEY: "sk-ant-admin01-not-a-real-key" };
  const args = ["tokens", "--by", "workspace", "--day", "2026-03-02"];
  const { code, stdout, stderr } = await usage(args, { env, now: "2026-06-15T10:20:00Z" });
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^wrkspc_1 /m);
  expect(stdout).toContain("its IDs are shown instead of names");
  await server.close();
});

test("names cost one request, and none if there is nothing to name", async () => {
  const server = await serveCanned({ tokens: { workspace_id: "wrkspc_1", model: "claude-opus-5" } });
  const env = { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_ADMIN_API_KEY: "sk-ant-admin01-not-a-real-key" };
  const day = ["--day", "2026-03-02"];
  const requested = async (...args: string[]): Promise<string[]> => {
    const before = server.requests.length;
    expect((await usage(args, { env, now: "2026-06-15T10:20:00Z" })).code).toBe(0);
    return server.requests.slice(before).map(({ path }) => path.replace(/^.*\//, ""));
  };
  expect(await requested("tokens", ...day, "--by", "model")).toEqual(["messages"]);
  expect(await requested("tokens", ...day, "--by", "workspace")).toEqual(["messages", "workspaces"]);
  expect(await requested("tokens", ...day, "--by", "workspace", "--no-names")).toEqual(["messages"]);
  expect(await requested("tokens", ...day, "--by", "workspace", "--format", "csv")).toEqual(["messages"]);
  await server.close();
});

test.each([
  "cost",
  "cost --by workspace,model,token",
  "cost --by workspace --month 2026-08 --compare previous",
  "cost --by month --from 2026-07-01 --compare previous",
  "tokens --by workspace,model",
  "tokens --by key --month 2026-08 --compare previous",
  "claude-code",
  "claude-code --by developer,model",
  "claude-code --by terminal --month 2026-08 --compare previous",
  "analytics cost --by actor",
  "explain",
  "explain --tokens --by key",
  "idle",
  "rates --by workspace,model",
  "directory keys",
])("usage %s fits into 40, 60, 80 and 120 columns, and says what it leaves out", async (line) => {
  const args = line.split(" ");
  const [, , headLine = ""] = (await table(...args)).split("\n");
  const headings = headLine.split(/ {2,}/).filter((text) => text !== "" && !text.endsWith("to scale"));
  for (const width of [40, 60, 80, 120]) {
    const { code, stdout } = await usage(args, { env: { ...demo, COLUMNS: String(width) } });
    expect(code).toBe(0);
    const lines = stdout.split("\n").slice(2);
    for (const text of lines) expect(stringWidth(text)).toBeLessThanOrEqual(width);
    const [head = ""] = lines;
    const notes = stdout.replaceAll("\n", " ");
    // A heading is in its place, or in the note about what is too narrow; a cut one says so.
    for (const heading of headings) {
      const isShown = head.includes(heading);
      const note = notes.slice(notes.indexOf("Too narrow for"));
      expect(isShown || note.includes(heading), `${heading} at ${width}`).toBe(true);
    }
    if (lines.slice(1, 4).some((text) => /… /.test(text))) expect(notes).toContain("whole names under");
    expect(head).not.toContain(", t…");
  }
});

test("people stay distinct at 40 columns, and the note says what their addresses are without", async () => {
  const { stdout } = await usage(["claude-code"], { env: { ...demo, COLUMNS: "40" } });
  expect(stdout).toMatch(/^developer-03 +[\d,]+/m);
  expect(stdout).toMatch(/^developer-12 +[\d,]+/m);
  expect(stdout.replaceAll("\n", " ")).toContain('is without "@example.com"');
});
