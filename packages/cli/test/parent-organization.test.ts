import { readFileSync } from "node:fs";
import { join } from "node:path";
import { faults } from "@org/usage-mock";
import { Decimal } from "decimal.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, serveMock } from "./server.ts";
import { freshFolder, type Ran, usage } from "./usage.ts";

const month = { starting_at: "2026-08-01", ending_at: "2026-09-01" };
const words = /children with HIPAA readiness are not included/;

interface Document {
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
  readonly total: Readonly<Record<string, string | number | null>>;
  readonly notes: readonly string[];
}

let parent: Served;
let single: Served;

beforeAll(async () => {
  parent = await serveMock({ children: 3 });
  single = await serveMock();
});

afterAll(async () => {
  await parent.close();
  await single.close();
});

async function run(served: Served, ...args: string[]): Promise<Ran> {
  const ran = await usage(args, { env: served.env });
  expect(ran.code, ran.stderr).toBe(0);
  return ran;
}

async function json(served: Served, ...args: string[]): Promise<Document> {
  return JSON.parse((await run(served, ...args, "--format", "json")).stdout) as Document;
}

const costs = ["analytics", "cost", "--month", "2026-08"];

/** What the ledger's rows cost, summed by another library than the command's. */
function ledgerCost({ mock }: Served): Decimal {
  return mock.ledger.analytics
    .cost({ ...month, group_by: ["organization_id"] })
    .reduce((sum, { cost }) => sum.plus(cost.amount), new Decimal(0))
    .div(100);
}

/** The name of a key that only one key has. */
function ownKey({ mock }: Served): string {
  const names = mock.organization.apiKeys.map(({ name }) => name);
  const name = names.find((each) => names.indexOf(each) === names.lastIndexOf(each));
  if (name === undefined) throw new TypeError("every name belongs to several keys");
  return name;
}

test("a parent's total lacks the child with HIPAA readiness, and JSON says so", async () => {
  const { total, notes } = await json(parent, ...costs);
  const served = ledgerCost(parent);
  expect(String(total["cost"])).toBe(served.toFixed());
  expect(notes.filter((note) => words.test(note))).toHaveLength(1);

  const closed = parent.mock.organization.children.find(({ hipaaReady }) => hipaaReady);
  if (closed === undefined) throw new TypeError("no child with HIPAA readiness");
  closed.hipaaReady = false;
  const everything = ledgerCost(parent);
  closed.hipaaReady = true;
  expect(everything.greaterThan(served)).toBe(true);
});

test.each([
  ["analytics", "usage"],
  ["who", "KEY", "--kind", "key"],
])("the JSON of %s %s says so too", async (...command) => {
  const own = command.map((word) => (word === "KEY" ? ownKey(parent) : word));
  const { notes } = await json(parent, ...own, "--month", "2026-08");
  expect(notes.filter((note) => words.test(note))).toHaveLength(1);
});

test.each(["table", "markdown", "html", "csv", "ndjson"])("rows by organization say so: %s", async (format) => {
  const { stdout, stderr } = await run(parent, ...costs, "--by", "organization", "--format", format);
  const inDocument = ["table", "markdown", "html"].includes(format);
  const onStderr = ["html", "csv", "ndjson"].includes(format);
  const text = stdout.replaceAll(/\s+/g, " ");
  expect([words.test(text), words.test(stderr)]).toEqual([inDocument, onStderr]);
});

test("the rows of usage api say so if they name organizations", async () => {
  const api = ["api", "analytics.cost", "--month", "2026-08"];
  expect((await run(parent, ...api, "group_by=product,organization_id")).stderr).toMatch(words);
  expect((await run(parent, ...api, "group_by=product")).stderr).not.toMatch(words);
});

test("a report of named children says nothing about others", async () => {
  const [first] = parent.mock.organization.children;
  const args = [...costs, "--by", "organization", "--where", `organization=${first?.id}`];
  const { rows, notes } = await json(parent, ...args);
  expect(rows.map((row) => row["organization_id"])).toEqual([first?.id]);
  expect(notes.join(" ")).not.toContain("HIPAA");
  expect((await run(parent, ...args, "--format", "csv")).stderr).not.toContain("HIPAA");
});

test.each(["table", "csv"])("an organization without children has no such note in its %s", async (format) => {
  for (const command of [costs, ["who", ownKey(single), "--kind", "key", "--month", "2026-08"]]) {
    const { stdout, stderr } = await run(single, ...command, "--format", format);
    expect(stdout + stderr).not.toContain("HIPAA");
  }
  // The ledger of the same organization has costs: the report is not silent because it is empty.
  expect(ledgerCost(single).isPositive()).toBe(true);
});

test("a resumed report still says what the finished one before it lacks", async () => {
  const file = join(freshFolder(), "resume");
  const args = [...costs, "--compare", "previous", "--format", "json", "--resume-file", file];
  const remove = parent.mock.inject(faults.hipaaReady({ endpoint: "analytics.cost", after: 1 }));
  const interrupted = await usage(args, { env: parent.env });
  remove();
  expect(interrupted.code).toBe(1);
  expect(readFileSync(file, "utf8")).toContain('"finished"');
  const { notes } = JSON.parse((await run(parent, ...args)).stdout) as Document;
  expect(notes.filter((note) => words.test(note))).toHaveLength(1);
});
