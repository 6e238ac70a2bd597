import { afterAll, beforeAll, expect, test } from "vitest";
import { type CannedServer, serveCanned } from "./canned-server.ts";
import { usage } from "./usage.ts";

const formats = ["table", "json", "ndjson", "csv", "markdown", "html"] as const;
type Format = (typeof formats)[number];

const now = "2026-06-15T10:20:00Z";

/** How a server can answer, and the field of JSON that says so. */
type State = "complete" | "missing" | "settling" | "partial";

interface Case {
  readonly state: State;
  readonly args: readonly string[];
  /** The first date of the time that is missing, settling or partial. */
  readonly date: string;
  /** Where the data of the server ends. */
  readonly until?: string;
  readonly now?: string;
  readonly code?: number;
  readonly formats?: readonly Format[];
}

const old = ["--from", "2026-03-02", "--to", "2026-03-05"];
const today = ["--from", "2026-06-14", "--include-running"];

function standard(command: readonly string[], settling: Pick<Case, "args" | "date" | "now">): Case[] {
  return [
    { state: "complete", args: [...command, ...old], date: "" },
    { state: "missing", args: [...command, ...old], date: "2026-03-04", until: "2026-03-04T00:00:00Z" },
    { state: "settling", ...settling, args: [...command, ...settling.args] },
    { state: "partial", args: [...command, ...today], date: "2026-06-15" },
  ];
}

/** Analytics figures settle for 30 days, so that a report with missing days also has settling ones. */
const analyticsSettling = { args: ["--from", "2026-06-01", "--to", "2026-06-11"], date: "2026-06-01" };
const budget = ["budget", "--limit", "1000", "--month"];
const page: readonly Format[] = ["html"];

const cases: readonly Case[] = [
  ...standard(["cost"], { args: ["--last", "10d"], date: "2026-06-13" }),
  ...standard(["cost", "--by", "day"], { args: ["--last", "10d"], date: "2026-06-13" }),
  ...standard(["tokens"], { args: ["--last", "3d"], date: "2026-06-14", now: "2026-06-15T00:20:00Z" }),
  ...standard(["tokens", "--timezone", "UTC"], {
    args: ["--last", "3d"],
    date: "2026-06-14",
    now: "2026-06-15T00:20:00Z",
  }).filter(({ state }) => state !== "partial"),
  // Each day is its own request, so that a served window has no missing days.
  ...standard(["claude-code"], { args: ["--last", "3d"], date: "2026-06-14" }).filter(
    ({ state }) => state !== "missing",
  ),
  ...standard(["analytics", "cost", "--by", "day"], analyticsSettling),
  ...standard(["analytics", "usage", "--by", "model,day"], analyticsSettling),
  ...standard(["report"], { args: ["--last", "10d"], date: "2026-06-13" }).map((each) => ({ ...each, formats: page })),
  { state: "complete", args: [...budget, "2026-03"], date: "" },
  { state: "missing", args: [...budget, "2026-03"], date: "2026-03-04", until: "2026-03-04T00:00:00Z", code: 4 },
  { state: "settling", args: [...budget, "2026-06"], date: "2026-06-13" },
];

let everything: CannedServer;
beforeAll(async () => {
  everything = await serveCanned();
});
afterAll(() => everything.close());

const words: Readonly<Record<State, RegExp>> = {
  complete: /a complete report says none of this/,
  missing: /No figures yet|is missing/,
  settling: /may still change/i,
  partial: /Still in progress/,
};
const anyWarning = /No figures yet|may still change|Still in progress|Nothing served/i;

const rows = cases.flatMap((each) =>
  (each.formats ?? formats).map((format) => [each.args.join(" "), each.state, format, each] as const),
);

test.each(rows)("usage %s, %s, as %s: exit code, stdout and stderr agree", async (_args, state, format, variant) => {
  const server = variant.until === undefined ? everything : await serveCanned({ until: variant.until });
  const env = { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_ADMIN_API_KEY: "sk-ant-admin01-not-a-real-key" };
  const ran = await usage([...variant.args, "--format", format], { env, now: variant.now ?? now });
  if (server !== everything) await server.close();
  expect(ran.code, ran.stderr).toBe(variant.code ?? 0);
  expect(ran.stdout).not.toBe("");
  // A page contains the month to date, which always settles.
  const isPage = variant.args[0] === "report";
  if (format === "json") return checkJson(ran.stdout, state, variant);

  const isLine = variant.args[0] === "budget" && format === "table";
  const inDocument = format === "table" || format === "markdown" || format === "html";
  const onStderr = format === "csv" || format === "ndjson" || format === "html";
  if (!onStderr) expect(ran.stderr).toBe("");
  if (state === "complete") {
    if (!isPage) expect(ran.stdout + ran.stderr).not.toMatch(anyWarning);
    return undefined;
  }
  for (const text of [...(inDocument ? [ran.stdout] : []), ...(onStderr ? [ran.stderr] : [])]) {
    expect(text).toContain(isPage ? inWords(variant.date) : variant.date);
    expect(text).toMatch(isLine && state === "missing" ? /Data incomplete/ : words[state]);
  }
  if (!inDocument) expect(ran.stdout).not.toMatch(anyWarning);
  return undefined;
});

/** As a page spells a day: Jun 15. */
function inWords(date: string): string {
  return new Date(date).toLocaleDateString("en-US", { month: "short", day: "numeric", timeZone: "UTC" });
}

interface Document {
  readonly complete: boolean;
  readonly missing: readonly { readonly starting_at: string }[];
  readonly partial?: readonly { readonly starting_at: string }[];
  readonly settling: readonly { readonly starting_at: string }[];
  readonly capped?: readonly unknown[];
}

function checkJson(stdout: string, state: State, { date }: Case): void {
  const document = JSON.parse(stdout) as Document;
  const { missing, partial = [], settling, capped = [] } = document;
  expect(document.complete).toBe(missing.length === 0 && partial.length === 0 && capped.length === 0);
  expect(document.complete).toBe(state === "complete" || state === "settling");
  if (state === "complete") expect([missing, partial, settling, capped]).toEqual([[], [], [], []]);
  else expect({ missing, partial, settling }[state][0]?.starting_at.slice(0, 10)).toBe(date);
}
