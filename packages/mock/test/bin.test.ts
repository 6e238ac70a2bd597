import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { runBin, startBin } from "./bin.ts";
import { complaintsAbout } from "./contract.ts";

const now = "2026-09-10T14:20:00Z";
const run = promisify(execFile);

async function curl(
  ...words: string[]
): Promise<{ status: number; body: { error?: { type: string; message: string } } }> {
  const { stdout } = await run("curl", ["-sS", "--globoff", "-w", "\n%{http_code}", ...words]);
  const [body = "", status = ""] = stdout.split(/\n(?=\d+$)/);
  return { status: Number(status), body: JSON.parse(body) as { error?: { type: string; message: string } } };
}

test("--help lists every option and every fault, with examples", async () => {
  const { code, stdout } = await runBin("--help");
  expect(code).toBe(0);
  for (const word of [
    "--port",
    "--host",
    "--seed",
    "--size",
    "--now",
    "--latency",
    "--fault",
    "rateLimited",
    "cutBody",
    "Examples",
  ]) {
    expect(stdout).toContain(word);
  }
});

test.each([
  [["--seed", "seven"], '--seed is invalid: got "seven"; expected a whole number.'],
  [["--size", "huge"], '--size is invalid: got "huge"; expected small or large.'],
  [["--port", "99999"], "--port is invalid: got 99999; expected a number from 0 (any free port) to 65535."],
  [["--now", "2020-01-01"], "now is invalid: got 2020-01-01; expected 2025-01-01 or later"],
  [["--fault", "nothing"], 'The fault is invalid: got "nothing"; expected one of badCounter'],
  [["--fault", "reset:times"], 'The options of the fault are invalid: got "times"; expected name=value pairs'],
  [["--fault", "reset:tmes=2"], 'The fault reset has no option "tmes".'],
  [["--fault", "quota:perMinutes=2"], 'The fault quota has no option "perMinutes".'],
  [["--fault", "html:endpoint=invoices"], 'html: endpoint is invalid: got "invoices"; expected one of messages'],
  [["--fault", "html:probability=2"], "html: probability is invalid: got 2; expected a number from 0 to 1."],
  [["--color"], "Unknown option '--color'"],
])("%j prints one clear message and exits with 2", async (words, message) => {
  const { code, stdout, stderr } = await runBin(...words);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(`usage-mock: ${message}`);
});

test("it prints the address and a key, and stops cleanly on either signal", async () => {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    const server = await startBin("--seed", "7", "--now", now);
    expect(server.stdout()).toContain("export ANTHROPIC_ADMIN_API_KEY=sk-ant-admin01-mock-7\n");
    const response = await fetch(`${server.url}/v1/organizations/me`, {
      headers: { "x-api-key": "sk-ant-admin01-mock-7" },
    });
    expect(response.status).toBe(200);
    expect(await server.stop(signal)).toMatchObject({ code: 0, signal: null, stderr: "" });
  }
});

test("a port in use is a clear message", async () => {
  const server = await startBin();
  const { code, stderr } = await runBin("--port", new URL(server.url).port);
  await server.stop("SIGTERM");
  expect([code, stderr]).toEqual([
    1,
    `usage-mock: Port ${new URL(server.url).port} is in use. Choose another with --port, or use --port 0 for any free port.\n`,
  ]);
});

test("the command line sets latency and faults, and time advances", async () => {
  const server = await startBin(
    "--latency",
    "150",
    "--fault",
    "rateLimited:after=1,resetAfterMs=7000",
    "--seed",
    "7",
    "--now",
    now,
  );
  const get = () => fetch(`${server.url}/v1/organizations/me`, { headers: { "x-api-key": "sk-ant-admin01-mock-7" } });
  const started = performance.now();
  const [first, second] = [await get(), await get()];
  expect(performance.now() - started).toBeGreaterThanOrEqual(300);
  expect([first.status, second.status, second.headers.get("retry-after")]).toEqual([200, 429, "7"]);
  expect(Date.parse(first.headers.get("date") ?? "")).toBeGreaterThanOrEqual(Date.parse(now));
  await server.stop("SIGTERM");
});

test("documented samples and common mistakes, sent with curl, are answered as documented", async () => {
  const server = await startBin("--seed", "7", "--now", now);
  const admin = ["-H", "x-api-key: sk-ant-admin01-mock-7", "-H", "anthropic-version: 2023-06-01"];
  const analytics = ["-H", "X-Api-Key: sk-ant-api01-mock-7", "-H", "anthropic-version: 2023-06-01"];
  const beta = ["-H", "anthropic-beta: analytics-usage-cost-2026-08-24"];
  const at = (path: string, query: string) => `${server.url}/v1/organizations/${path}?${query}`;

  const samples: [string, string, string[]][] = [
    [
      "usage_report/messages",
      "starting_at=2026-09-01T00:00:00Z&ending_at=2026-09-08T00:00:00Z&group_by[]=model&bucket_width=1d",
      admin,
    ],
    [
      "usage_report/messages",
      "starting_at=2026-09-08T00:00:00Z&ending_at=2026-09-08T23:59:59Z&models%5B%5D=claude-opus-5&service_tiers%5B%5D=batch&context_window%5B%5D=0-200k&bucket_width=1h",
      admin,
    ],
    [
      "cost_report",
      "starting_at=2026-08-01T00:00:00Z&ending_at=2026-09-01T00:00:00Z&group_by[]=workspace_id&group_by[]=description&limit=31",
      admin,
    ],
    ["usage_report/claude_code", "starting_at=2026-09-08&limit=20", admin],
    [
      "analytics/usage",
      "starting_at=2026-09-01T00:00:00Z&ending_at=2026-09-08T00:00:00Z&time_bucket_width=1d&group_by[]=model&limit=10",
      [...admin, ...beta],
    ],
    [
      "analytics/cost",
      "starting_at=2026-09-01T00:00:00Z&ending_at=2026-09-08T00:00:00Z&group_by[]=actor",
      [...analytics, ...beta],
    ],
    ["analytics/user_usage_report", "starting_at=2026-09-01T00:00:00Z", analytics],
    ["api_keys", "limit=10", admin],
    ["workspaces", "include_archived=true", admin],
    ["me", "", admin],
  ];
  for (const [path, query, headers] of samples) {
    const { status, body } = await curl(...headers, at(path, query));
    expect([path, status, complaintsAbout(`/v1/organizations/${path}`, body)]).toEqual([path, 200, []]);
  }

  const six = ["model", "workspace_id", "api_key_id", "service_tier", "context_window", "inference_geo"]
    .map((name) => `&group_by[]=${name}`)
    .join("");
  const mistakes: [string, string, string[], number, string][] = [
    [
      "usage_report/messages",
      `starting_at=2026-09-01T00:00:00Z${six}`,
      admin,
      400,
      "Cannot specify more than 5 group_by[] dimensions.",
    ],
    [
      "cost_report",
      "starting_at=2026-09-01T00:00:00Z&ending_at=2026-09-01T23:59:59Z",
      admin,
      400,
      "Invalid date range: ending date must be after starting date",
    ],
    [
      "analytics/usage_report",
      "starting_at=2026-09-01T00:00:00Z",
      admin,
      403,
      "Missing required scopes. Got: ['api:admin'] Needed: ['read:analytics']",
    ],
    [
      "me",
      "",
      [...admin, "-H", "anthropic-beta: invalid-beta-name"],
      400,
      "Unexpected value(s) `invalid-beta-name` for the `anthropic-beta` header. Please consult our documentation at platform.claude.com/docs or try again without the header.",
    ],
    ["nothing", "", admin, 404, "The requested resource could not be found."],
  ];
  for (const [path, query, headers, status, message] of mistakes) {
    const answer = await curl(...headers, at(path, query));
    expect([path, answer.status, answer.body.error?.message]).toEqual([path, status, message]);
  }
  await server.stop("SIGTERM");
});
