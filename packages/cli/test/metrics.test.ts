import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Decimal } from "decimal.js";
import { beforeAll, expect, test } from "vitest";
import { startPrometheus } from "../../metrics/test/support/prometheus-server.ts";
import { bin, demo, environment, freshFolder, usage } from "./usage.ts";

const examples = join(import.meta.dirname, "../../../examples/metrics");
const folder = freshFolder();
const file = join(folder, "usage.db");
const from = ["--from-store", `sqlite:${file}`];

beforeAll(async () => {
  const { code, stderr } = await usage(["sync", "--to", `sqlite:${file}`, "--since", "2026-08-25"], { env: demo });
  expect(code, stderr).toBe(0);
}, 180_000);

interface Series {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
}

function keyOf({ name, labels }: Series): string {
  const kept = Object.entries(labels).filter(([label]) => !/^(?:__name__|instance|job|organization)$/.test(label));
  return JSON.stringify([name, ...kept.toSorted(([left], [right]) => (left < right ? -1 : 1))]);
}

/** The store's figures of a window by SQL and decimal.js, as the doubles that Prometheus can hold. */
function storedFigures(start: string, end: string, window: string): Map<string, number> {
  const database = new DatabaseSync(file);
  const Exact = Decimal.clone({ precision: 80 });
  const sums = new Map<string, Decimal>();
  const add = (name: string, labels: Record<string, unknown>, value: unknown): void => {
    const own = Object.entries(labels).filter(([, text]) => text !== null);
    const key = keyOf({ name, labels: Object.fromEntries(own) as Record<string, string> });
    sums.set(key, (sums.get(key) ?? new Exact(0)).plus(String(value)));
  };
  const where = "where day >= ? and day < ?";
  for (const row of database.prepare(`select * from cost ${where}`).all(start, end)) {
    const { cost_type, model, workspace_id: workspace } = row;
    add("anthropic_cost_dollars", { window, cost_type, model, workspace: workspace ?? "default" }, row["cost"]);
  }
  // A column, and what the API's cost report calls its token type.
  const types = [
    ["uncached_input_tokens", "uncached_input_tokens"],
    ["cache_read_input_tokens", "cache_read_input_tokens"],
    ["cache_creation_5m_input_tokens", "cache_creation.ephemeral_5m_input_tokens"],
    ["cache_creation_1h_input_tokens", "cache_creation.ephemeral_1h_input_tokens"],
    ["output_tokens", "output_tokens"],
  ] as const;
  for (const row of database.prepare(`select * from usage ${where}`).all(start, end)) {
    const { model, workspace_id: workspace } = row;
    for (const [column, type] of types)
      add("anthropic_tokens", { window, token_type: type, model, workspace: workspace ?? "default" }, row[column]);
  }
  database.close();
  return new Map([...sums].map(([key, sum]) => [key, Number(sum.toFixed())]));
}

/** Starts `usage metrics --serve` on a free port, and stops it. */
async function serve(args: readonly string[]): Promise<{ readonly address: string; stop(): Promise<number | null> }> {
  const child = spawn(process.execPath, [bin, "metrics", ...args, "--serve", "0"], { env: environment(demo) });
  const ended = once(child, "exit") as Promise<[number | null]>;
  let stderr = "";
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
      const [, found] = /Serving http:\/\/(127\.0\.0\.1:\d+)\/metrics/.exec(stderr) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.on("exit", () => reject(new Error(stderr)));
  });
  return {
    address,
    async stop() {
      child.kill("SIGTERM");
      return (await ended)[0];
    },
  };
}

test("Prometheus scrapes what the store has, value by value", { timeout: 180_000 }, async () => {
  const served = await serve(from);
  await using prometheus = await startPrometheus(served.address, join(examples, "alerts.yaml"));
  await prometheus.until("anthropic_tokens", (points) => points.length > 0);
  const found = await prometheus.query('{__name__=~"anthropic_cost_dollars|anthropic_tokens"}');

  const day = storedFigures("2026-09-09", "2026-09-10", "last_complete_day");
  const month = storedFigures("2026-09-01", "2026-09-10", "month_to_date");
  // What was used in the month, and not on the day.
  for (const key of month.keys()) {
    const ofDay = key.replace("month_to_date", "last_complete_day");
    if (!day.has(ofDay)) day.set(ofDay, 0);
  }
  // Tokens have one window.
  const monthCost = [...month].filter(([key]) => key.startsWith('["anthropic_cost_dollars"'));
  const scraped = new Map(
    found.map(({ metric, value }) => [keyOf({ name: metric["__name__"] ?? "", labels: metric }), Number(value[1])]),
  );
  expect(scraped.size).toBeGreaterThan(50);
  expect(Object.fromEntries(scraped)).toEqual(Object.fromEntries([...day, ...monthCost]));

  const [complete] = await prometheus.query('anthropic_usage_complete_through_timestamp_seconds{stream="cost"}');
  expect(Number(complete?.value[1])).toBe(Date.parse("2026-09-10") / 1000);

  // Every panel of the dashboard has figures. Two of them need the recording rules, which are evaluated each second.
  await prometheus.until("anthropic:month_pace:dollars", (points) => points.length > 0);
  const dashboard = readFileSync(join(examples, "dashboard.json"), "utf8");
  const expressions = [...dashboard.matchAll(/"expr": ("(?:[^"\\]|\\.)*")/g)].map(([, text = ""]) => JSON.parse(text));
  expect(expressions.length).toBeGreaterThan(10);
  for (const expression of expressions as string[]) {
    const points = await prometheus.query(expression.replaceAll("$organization", ".*"));
    expect(points.length, expression).toBeGreaterThan(0);
  }
  expect(await served.stop()).toBe(143);
});

test("a store that can't be read is a failed scrape, not old figures", async () => {
  const served = await serve(from);
  const scrape = (path = "/metrics"): Promise<Response> => fetch(`http://${served.address}${path}`);
  const before = await scrape();
  const text = await before.text();
  renameSync(file, `${file}.away`);
  const during = await scrape();
  renameSync(`${file}.away`, file);
  const after = await scrape();

  expect([before.status, during.status, after.status]).toEqual([200, 503, 200]);
  expect(before.headers.get("content-type")).toContain("version=0.0.4");
  expect(await during.text()).not.toContain("anthropic_");
  expect(await after.text()).toBe(text);
  expect((await scrape("/other")).status).toBe(404);
  await served.stop();
});

test("--out puts the file in place in one step, as a textfile collector needs it", async () => {
  const out = join(freshFolder(), "claude.prom");
  writeFileSync(out, "old\n");
  const { ino } = statSync(out);
  const { code, stderr } = await usage(["metrics", ...from, "--out", out], { env: demo });
  const { stdout } = await usage(["metrics", ...from], { env: demo });

  expect(code, stderr).toBe(0);
  expect(readFileSync(out, "utf8")).toBe(stdout);
  expect(stdout).toMatch(/^anthropic_cost_dollars\{.*window="month_to_date".*\} [\d.]+$/m);
  expect(statSync(out).ino).not.toBe(ino);
  expect(readdirSync(join(out, ".."))).toEqual(["claude.prom"]);
});

test("USAGE_STORE names the store, with the flag and without it", async () => {
  const env = { ...demo, USAGE_STORE: `sqlite:${file}` };
  const [typed, bare, none] = [
    await usage(["metrics", ...from], { env: demo }),
    await usage(["metrics", "--from-store"], { env }),
    await usage(["metrics"], { env }),
  ];

  expect([typed.code, bare.code, none.code]).toEqual([0, 0, 0]);
  expect(typed.stdout).toContain("anthropic_tokens{");
  expect([bare.stdout, none.stdout]).toEqual([typed.stdout, typed.stdout]);
});

test("a store without a day is an error instead of no metrics", async () => {
  const empty = join(freshFolder(), "usage.db");
  await usage(["sync", "--to", `sqlite:${empty}`, "--since", "2026-09-08"], { env: demo });
  const database = new DatabaseSync(empty);
  database.exec("delete from days");
  database.close();
  const { code, stdout, stderr } = await usage(["metrics", "--from-store", `sqlite:${empty}`], { env: demo });

  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain("has no day of the organization");
});

test("history says which days are missing, and ends with 4", async () => {
  const history = ["metrics", ...from, "--openmetrics"];
  const complete = await usage([...history, "--from", "2026-08-25"], { env: demo });
  const early = await usage([...history, "--from", "2026-08-23", "--settled"], { env: demo });

  expect(complete.code).toBe(0);
  expect(complete.stderr).toContain("cost: 7 days from 2026-09-03 on may still change.");
  expect(complete.stdout.endsWith("# EOF\n")).toBe(true);
  expect(early.code).toBe(4);
  expect(early.stderr).toContain("cost: 2026-08-23, 2026-08-24 are not stored and left out.");
  expect(early.stderr).not.toContain("may still change");
});

test.each([
  ["--from-store sqlite:/nowhere/usage.db", "there is nothing in"],
  ["", "needs a store"],
  ["--from-store", "needs a store"],
  ["--from-store STORE --from 2026-09-01", "--from is for --openmetrics and --otlp"],
  ["--from-store STORE --settled", "--settled is for"],
  ["--from-store STORE --openmetrics", "--openmetrics needs the first day"],
  ["--from-store STORE --openmetrics --from 2026-02-30", "no such date"],
  ["--from-store STORE --serve 99999", "expected a port"],
  ["--from-store STORE --serve 0 --out x", "cannot be used with"],
  ["--from-store STORE --otlp collector:4318", "expected a URL"],
  ["--from-store postgres://u:secret@localhost/x", "--from-store contains a password"],
  ["--from-store STORE --otlp http://me:secret@localhost:4318", "OTEL_EXPORTER_OTLP_HEADERS"],
])("usage metrics %s is refused with a reason", async (line, words) => {
  const args = line
    .split(" ")
    .filter(Boolean)
    .map((word) => word.replace("STORE", `sqlite:${file}`));
  const { code, stdout, stderr } = await usage(["metrics", ...args], { env: demo });

  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain(words);
  expect(stderr).not.toContain("secret");
});

interface Received {
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: {
    readonly resourceMetrics: readonly {
      readonly scopeMetrics: readonly {
        readonly metrics: readonly {
          readonly name: string;
          readonly gauge: { readonly dataPoints: readonly { timeUnixNano: string; asDouble: number }[] };
        }[];
      }[];
    }[];
  };
}

/** A receiver that answers one after the other, and then with 200. */
async function receive(answers: readonly { status: number; body: string }[]) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += String(chunk);
    const { status, body } = answers[received.length] ?? { status: 200, body: "{}" };
    received.push({ url: request.url, headers: request.headers, body: JSON.parse(text) as Received["body"] });
    response.writeHead(status, { "content-type": "application/json" }).end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, received, close: () => server.close() };
}

test("stored days are pushed with the time of their end, again if the receiver is busy", async () => {
  const receiver = await receive([{ status: 503, body: "busy" }]);
  const env = { ...demo, OTEL_EXPORTER_OTLP_HEADERS: "api-key=a%20b,x-other=c" };
  const { code, stderr } = await usage(["metrics", ...from, "--otlp", receiver.url, "--from", "2026-09-08"], { env });
  receiver.close();

  expect(code, stderr).toBe(0);
  expect(receiver.received.length).toBeGreaterThan(1);
  for (const { url, headers } of receiver.received) {
    expect(url).toBe("/v1/metrics");
    expect(headers).toMatchObject({ "content-type": "application/json", "api-key": "a b", "x-other": "c" });
  }
  const metrics = receiver.received
    .slice(1)
    .flatMap(({ body }) =>
      body.resourceMetrics.flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics)),
    );
  const costs = metrics
    .filter(({ name }) => name === "anthropic_cost_dollars")
    .flatMap(({ gauge }) => gauge.dataPoints);
  const ofEnd = (end: string): number =>
    costs
      .filter(({ timeUnixNano }) => timeUnixNano === `${Date.parse(end)}000000`)
      .reduce((sum, { asDouble }) => sum + asDouble, 0);
  for (const [day, end] of [
    ["2026-09-08", "2026-09-09"],
    ["2026-09-09", "2026-09-10"],
  ] as const) {
    const stored = [...storedFigures(day, end, "last_complete_day")].filter(([key]) =>
      key.startsWith('["anthropic_cost_dollars"'),
    );
    expect(ofEnd(end)).toBeCloseTo(
      stored.reduce((sum, [, value]) => sum + value, 0),
      9,
    );
  }
  expect(new Set(costs.map(({ timeUnixNano }) => timeUnixNano)).size).toBe(2);
  // Only days that are over: what is as of now is for a scrape.
  expect([...new Set(metrics.map(({ name }) => name))].toSorted()).toEqual([
    "anthropic_cost_dollars",
    "anthropic_tokens",
  ]);
});

test("days that are pushed twice are the same figures at the same time", async () => {
  const receiver = await receive([]);
  const push = (): Promise<{ code: number | null; stderr: string }> =>
    usage(["metrics", ...from, "--otlp", receiver.url, "--from", "2026-09-08"], { env: demo });
  const [first, second] = [await push(), await push()];
  receiver.close();
  const bodies = receiver.received.map(({ body }) => body);

  expect([first.code, second.code]).toEqual([0, 0]);
  expect(bodies.length).toBeGreaterThan(1);
  expect(bodies.slice(bodies.length / 2)).toEqual(bodies.slice(0, bodies.length / 2));
});

test("figures that a receiver rejects are an error", async () => {
  const partial = { partialSuccess: { rejectedDataPoints: "3", errorMessage: "too old" } };
  const receiver = await receive([{ status: 200, body: JSON.stringify(partial) }]);
  const refused = await usage(["metrics", ...from, "--otlp", `${receiver.url}/api/metrics?token=secret`], {
    env: demo,
  });
  receiver.close();
  const other = await receive([{ status: 400, body: "no such tenant" }]);
  const bad = await usage(["metrics", ...from, "--otlp", other.url], { env: demo });
  other.close();

  expect([refused.code, bad.code]).toEqual([1, 1]);
  expect(receiver.received[0]?.url).toBe("/api/metrics?token=secret");
  expect(refused.stderr).toContain("rejected 3 figures: too old");
  expect(bad.stderr).toContain("400 from");
  expect(bad.stderr).toContain("no such tenant");
  expect(refused.stderr).not.toContain("secret");
  expect(other.received).toHaveLength(1);
});
