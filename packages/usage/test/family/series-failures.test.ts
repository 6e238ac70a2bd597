import { createMock, faults } from "@org/usage-mock";
import { expect, test } from "vitest";
import { ParamsError, type UsageClient } from "../../src/index.ts";
import { clientOf, failure, now, setUp } from "./setup.ts";

const { usage } = setUp();

/** Ten days on either side of the seam. */
const across = { starting_at: "2025-12-22", ending_at: "2026-01-11" };

const sixDimensions = ["workspace_id", "model", "api_key_id", "context_window", "service_tier", "inference_geo"];

const refused: readonly [what: string, param: string, call: (usage: UsageClient) => unknown][] = [
  [
    "product, which only analytics knows",
    "group_by",
    ({ series }) => series.usage(across, { group_by: ["product"] } as never),
  ],
  [
    "description, which only the legacy report knows",
    "group_by",
    ({ series }) => series.cost(across, { group_by: ["description"] } as never),
  ],
  [
    "account_id, which only the legacy report knows",
    "group_by",
    ({ series }) => series.usage(across, { group_by: ["account_id"] } as never),
  ],
  ["a text for a list", "group_by", ({ series }) => series.usage(across, { group_by: "model" } as never)],
  ["six dimensions", "group_by", ({ series }) => series.usage(across, { group_by: sixDimensions } as never)],
  ["a filter", "models", ({ series }) => series.usage(across, { models: ["claude-opus-5"] } as never)],
  ["a grouping among the bounds", "group_by", ({ series }) => series.cost({ ...across, group_by: ["model"] } as never)],
  ["a start inside a day", "starting_at", ({ series }) => series.cost({ starting_at: "2026-01-01T06:00:00Z" })],
  ["an end inside a day", "ending_at", ({ series }) => series.cost({ ...across, ending_at: "2026-01-10T23:59:59Z" })],
  ["an empty range", "ending_at", ({ series }) => series.cost({ ...across, ending_at: across.starting_at })],
  ["no start", "starting_at", ({ series }) => series.cost({} as never)],
  ["a token of a report", "resume", ({ series }) => series.cost(across, {}, { resume: "u1.x.y" } as never)],
  ["a misspelled option", "deadline", ({ series }) => series.cost(across, {}, { deadline: 5 } as never)],
];

test.each(refused)("a series refuses %s before any request", (_, param, call) => {
  const { mock: asked, usage: client } = setUp();
  const refusal = expect(() => call(client));
  refusal.toThrow(ParamsError);
  refusal.toThrow(expect.objectContaining({ code: "invalid_params", param }));
  expect(asked.requests).toEqual([]);
});

test.each(["messages", "analytics.usage"] as const)(
  "a fault of %s is an error, never a shorter series",
  async (endpoint) => {
    const broken = setUp();
    broken.mock.inject(faults.html({ endpoint }));
    const series = broken.usage.series.usage(across, { group_by: ["model"] });
    const error = await failure(series.collect());
    expect(error).toMatchObject({ name: "ProtocolError", code: "not_json" });
    expect(error).not.toHaveProperty("resume");
  },
);

test("a key that one side refuses is an error that names the key to make", async () => {
  const seats = setUp("analytics");
  expect(await failure(seats.usage.series.cost(across).collect())).toMatchObject({
    code: "wrong_key",
    message: expect.stringContaining("sk-ant-admin01-"),
  });
});

/** A client whose answers from one path go through a function first. */
function behind(path: string, change: (response: Response) => Promise<Response>): UsageClient {
  const { mock: real } = setUp();
  return clientOf(real, "admin", {
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const response = await real.fetch(request);
      return new URL(request.url).pathname.endsWith(path) ? change(response) : response;
    },
  });
}

test("days that the legacy report leaves out at the seam are a gap and not a shorter series", async () => {
  const client = behind("/cost_report", async (response) => {
    const body = (await response.json()) as { data: unknown[] };
    return Response.json({ ...body, data: body.data.slice(0, -1) });
  });
  expect(await failure(client.series.cost(across).collect())).toMatchObject({ code: "bucket_gap" });
});

test("where the list of workspaces is forbidden, the default one stays null and the receipt says so", async () => {
  const client = behind("/workspaces", async () =>
    Response.json({ type: "error", error: { type: "permission_error", message: "no" } }, { status: 403 }),
  );
  const { items, receipt } = await client.series.usage(across, { group_by: ["workspace_id"] }).collect();
  const idsOf = (source: string) => items.flatMap((row) => (row.source === source ? [row.workspace_id] : []));
  expect(idsOf("legacy")).toContain(null);
  expect(idsOf("analytics")).not.toContain(null);
  expect(receipt.notes.join()).toContain("default workspace");
});

test("deadlineMs bounds both sides together", async () => {
  const slow = createMock({ seed: 7, now, latencyMs: 1_000 });
  const client = clientOf(slow, "admin");
  const within = (deadlineMs: number) => client.series.usage(across, {}, { deadlineMs, concurrency: 1 }).collect();
  const { receipt } = await within(2_500);
  expect([receipt.legacy?.requests, receipt.analytics?.requests]).toEqual([1, 1]);
  for (const deadlineMs of [500, 1_000, 1_500]) {
    expect(await failure(within(deadlineMs))).toMatchObject({
      name: "TimeoutError",
      code: "deadline",
      limitMs: deadlineMs,
    });
  }
});

test("an abort ends a series on either side, and within a day", async () => {
  for (const side of ["legacy", "analytics"]) {
    const controller = new AbortController();
    const reason = new Error("enough");
    const read: unknown[] = [];
    const reading = async (): Promise<void> => {
      for await (const row of usage.series.usage(across, { group_by: ["model"] }, { signal: controller.signal })) {
        if (controller.signal.aborted) read.push(row);
        if (row.source === side) controller.abort(reason);
      }
    };
    expect(await failure(reading())).toMatchObject({ name: "AbortedError", code: "aborted", cause: reason });
    expect(read).toEqual([]);
  }
});

test("break sends nothing more", async () => {
  const { mock: asked, usage: client } = setUp();
  for await (const row of client.series.usage({ starting_at: "2025-06-01" })) {
    expect(row.source).toBe("legacy");
    break;
  }
  const sent = asked.requests.length;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(sent).toBe(1);
  expect(asked.requests).toHaveLength(sent);
});
