import { expect, test } from "vitest";
import { rowAt } from "../../test/bucket-server.ts";
import { thrownBy } from "../../test/pages.ts";
import { ParamsError } from "../errors/params-error.ts";
import { fillGaps } from "./fill-gaps.ts";
import { toLocalDays } from "./local-days.ts";
import { rollUp } from "./roll-up.ts";
import { rowKey } from "./row-key.ts";

const hourMs = 3_600_000;

const hour = (number: number): string => new Date(Date.UTC(2026, 4, 1) + number * hourMs).toISOString();

/** An hour of 1 May 2026, or a longer span from there. */
const hours = (start: number, end = start + 1): { starting_at: string; ending_at: string } => ({
  starting_at: hour(start),
  ending_at: hour(end),
});

const row = (start: number, more: object = {}): object => ({ ...rowAt(0), ...hours(start), ...more });
const unbounded: object = rowAt(0);
const cost = (more: object): object => ({ ...hours(0), amount: "1", currency: "USD", ...more });
const record = (more: object = {}): object => ({
  date: "2026-05-01T00:00:00Z",
  actor: { type: "api_actor", api_key_name: "ci" },
  customer_type: "api",
  terminal_type: "tmux",
  is_remote: false,
  core_metrics: {
    num_sessions: 1,
    lines_of_code: { added: 0, removed: 0 },
    commits_by_claude_code: 0,
    pull_requests_by_claude_code: 0,
  },
  tool_actions: {},
  model_breakdown: [],
  ...more,
});
const model = (amount: string): object => ({
  model: "m",
  tokens: { input: 1, output: 1, cache_read: 1, cache_creation: 1 },
  estimated_cost: { amount, currency: "USD" },
});
const bucket = { ...hours(0), results: [row(0)] };

const by = (rows: readonly unknown[], dimensions: readonly string[]): unknown =>
  rollUp(rows as object[], dimensions as []);
const fill = (rows: readonly unknown[], options: object): unknown =>
  fillGaps(rows as object[], { window: hours(0, 24), width: "1h", through: null, ...options });
const local = (rows: readonly unknown[], timeZone = "UTC"): unknown =>
  toLocalDays(rows as { results: [] } & never[], timeZone);

const minute = row(0, { ending_at: "2026-05-01T00:01:00Z" });
const decades = { starting_at: "2026-05-01T00:00:00Z", ending_at: "2050-05-01T00:00:00Z" };

interface Refusal {
  readonly param: string;
  /** What the message says besides, and how to fix it. */
  readonly says: RegExp;
  readonly received?: unknown;
  readonly allowed?: readonly unknown[];
}

test.each<readonly [what: string, call: () => unknown, refusal: Refusal]>([
  [
    "rows of two RBAC groups",
    () => by([row(0, { rbac_group_id: "a" }), row(0, { rbac_group_id: "b" })], []),
    { param: "rows", says: /rbac_group_id overlap.*Keep the groups apart/ },
  ],
  [
    "a cost with its parts",
    () => by([cost({ cost_type: "tokens" }), cost({ cost_type: null })], []),
    { param: "rows", says: /count money twice.*only one grouping/ },
  ],
  [
    "buckets of two widths",
    () => by([row(0), row(0, hours(0, 24))], ["starting_at"]),
    {
      param: "rows",
      received: { starting_at: "2026-05-01T00:00:00Z", ending_at: "2026-05-02T00:00:00Z" },
      says: /same time twice.*only one bucket width/,
    },
  ],
  [
    "rows without a bucket, by bucket",
    () => by([unbounded], ["starting_at"]),
    { param: "dimensions", received: "starting_at", says: /by starting_at.*report\.rows\(\)/ },
  ],
  [
    "a dimension that the rows do not have",
    () => by([row(0)], ["modle"]),
    {
      param: "dimensions",
      received: "modle",
      allowed: ["starting_at", "model"],
      says: /"modle".*Did you mean model\? The rows have starting_at, model\./,
    },
  ],
  [
    "an end as a dimension",
    () => by([row(0)], ["ending_at"]),
    { param: "dimensions", received: "ending_at", says: /"ending_at"/ },
  ],
  [
    "a figure as a dimension",
    () => by([row(0)], ["output_tokens"]),
    { param: "dimensions", received: "output_tokens", says: /"output_tokens"/ },
  ],
  [
    "the model of a record with models inside",
    () => by([record()], ["model"]),
    { param: "dimensions", received: "model", says: /record\.model_breakdown/ },
  ],
  [
    "another dimension of a record with models inside",
    () => by([record()], ["speed"]),
    { param: "dimensions", received: "speed", says: /The rows have/ },
  ],
  [
    "the model of rows without one",
    () => by([cost({ workspace_id: "w" })], ["model"]),
    { param: "dimensions", received: "model", says: /The rows have starting_at, workspace_id\./ },
  ],
  ["buckets in place of rows", () => by([bucket], []), { param: "rows", says: /buckets.*report\.rows\(\)/ }],
  [
    "a width that is not one",
    () => fill([], { width: "1w" }),
    {
      param: "width",
      received: "1w",
      allowed: ["1d", "1h", "1m"],
      says: /"1w" is not a bucket width.*Pass one of 1d, 1h, 1m\./,
    },
  ],
  ["a list as a width", () => fill([], { width: ["1d"] }), { param: "width", received: ["1d"], says: /1d, 1h, 1m/ }],
  ["no options", () => fillGaps([], undefined as never), { param: "width", says: /1d, 1h, 1m/ }],
  ["no window", () => fill([], { window: null }), { param: "window.starting_at", says: /window\.starting_at/ }],
  [
    "an end of the window that is not an instant",
    () => fill([], { window: { ...hours(0), ending_at: "soon" } }),
    { param: "window.ending_at", received: "soon", says: /window\.ending_at/ },
  ],
  [
    "an empty window",
    () => fill([], { window: hours(2, 2) }),
    {
      param: "window.ending_at",
      received: "2026-05-01T02:00:00Z",
      says: /is not after starting_at, 2026-05-01T02:00:00Z.*exclusive/,
    },
  ],
  [
    "an end inside a bucket",
    () => fill([], { window: hours(0, 25), width: "1d" }),
    {
      param: "window.ending_at",
      received: "2026-05-02T01:00:00Z",
      allowed: ["2026-05-02T00:00:00Z", "2026-05-03T00:00:00Z"],
      says: /inside a 1d bucket.*2026-05-02T00:00:00Z or 2026-05-03T00:00:00Z/,
    },
  ],
  [
    "nothing that says up to when data is complete",
    () => fill([], { through: undefined }),
    { param: "through", says: /receipt\.coverage\.through/ },
  ],
  [
    "rows without a bucket, to fill",
    () => fill([unbounded], {}),
    { param: "rows", says: /which bucket.*report\.rows\(\)/ },
  ],
  [
    "a row of another width",
    () => fill([row(0, hours(0, 2))], {}),
    {
      param: "rows",
      received: { starting_at: "2026-05-01T00:00:00Z", ending_at: "2026-05-01T02:00:00Z" },
      says: /2026-05-01T02:00:00Z.*not of the given width.*that the report was requested with/,
    },
  ],
  ["a row between two buckets", () => fill([row(0.5)], {}), { param: "rows", says: /not of the given width/ }],
  ["a row before the window", () => fill([row(-1)], {}), { param: "rows", says: /outside the window/ }],
  ["a row after the window", () => fill([row(24)], {}), { param: "rows", says: /outside the window/ }],
  ["rows that are not a list, to fill", () => fillGaps(5 as never, {} as never), { param: "rows", says: /iterable/ }],
  [
    "more rows than fit in memory",
    () => fill([minute], { window: decades, width: "1m", through: decades.ending_at }),
    { param: "window", says: /10000000 rows.*shorter window/ },
  ],
  [
    "an unknown time zone",
    () => local([bucket], "Mars/Olympus"),
    { param: "timeZone", received: "Mars/Olympus", says: /Europe\/Berlin/ },
  ],
  [
    "no time zone",
    () => toLocalDays([bucket] as never[], undefined as never),
    { param: "timeZone", says: /is not a time zone/ },
  ],
  [
    "a day across a local midnight",
    () => local([{ ...bucket, ...hours(0, 24) }], "Europe/Berlin"),
    {
      param: "timeZone",
      received: { starting_at: "2026-05-01T00:00:00Z", ending_at: "2026-05-02T00:00:00Z" },
      says: /from 2026-05-01T00:00:00Z to 2026-05-02T00:00:00Z crosses a local midnight.*in 1h buckets/,
    },
  ],
  [
    "an hour across a midnight at half past",
    () => local([{ ...bucket, ...hours(18) }], "Asia/Kolkata"),
    { param: "timeZone", says: /in 1m buckets/ },
  ],
  [
    "two hours across the midnight before a clock change of half an hour",
    () =>
      local(
        [{ ...bucket, starting_at: "2026-10-04T12:00:00Z", ending_at: "2026-10-04T14:00:00Z" }],
        "Australia/Lord_Howe",
      ),
    { param: "timeZone", says: /in 1m buckets/ },
  ],
  [
    "an hour across the midnight after a clock change of half an hour",
    () =>
      local(
        [{ ...bucket, starting_at: "2026-04-05T13:00:00Z", ending_at: "2026-04-05T14:00:00Z" }],
        "Australia/Lord_Howe",
      ),
    { param: "timeZone", says: /in 1m buckets/ },
  ],
  [
    "buckets that overlap",
    () =>
      local([
        { ...bucket, ...hours(0, 2) },
        { ...bucket, ...hours(1) },
      ]),
    {
      param: "buckets",
      received: { starting_at: "2026-05-01T01:00:00Z", ending_at: "2026-05-01T02:00:00Z" },
      says: /from 2026-05-01T01:00:00Z to 2026-05-01T02:00:00Z overlaps/,
    },
  ],
  ["rows without a day", () => local([unbounded]), { param: "buckets", says: /report\.rows\(\)/ }],
  ["what is not a list of buckets", () => local(5 as never), { param: "buckets", says: /iterable/ }],
  ["a bucket in place of a row, as a key", () => rowKey(bucket), { param: "row", says: /bucket.*report\.rows\(\)/ }],
  [
    "a row without a bucket, as a key",
    () => rowKey(unbounded),
    { param: "row", says: /which bucket.*report\.rows\(\)/ },
  ],
])("%s: the error says what, where and how to fix it", (_, call, { param, says, received, allowed }) => {
  const error = thrownBy(call);
  expect(error).toBeInstanceOf(ParamsError);
  expect(error).toMatchObject({ param, message: expect.stringMatching(says) });
  if (received !== undefined) expect((error as ParamsError).received).toEqual(received);
  if (allowed !== undefined) expect((error as ParamsError).allowed).toEqual(allowed);
});

test("a long window is filled if little of it is complete", () => {
  const through = "2026-05-01T00:03:00Z";
  expect(fill([minute], { window: decades, width: "1m", through })).toHaveLength(3);
});

test.each<readonly [what: string, call: () => unknown, path: string]>([
  ["a cost of an analytics row", () => by([{ group: {}, cost: { currency: "USD" } }], []), "rows[0].cost.amount"],
  [
    "a count of an analytics row",
    () => by([{ group: {}, usage: { output_tokens: 1 } }], []),
    "rows[0].usage.uncached_input_tokens",
  ],
  ["a figure that only a later row has", () => by([row(0), row(1, { requests: 1 })], []), "rows[1].requests"],
  ["an amount of a flat row", () => by([cost({ amount: "1e3" })], []), "rows[0].amount"],
  ["a currency of a flat row", () => by([cost({ currency: "" })], []), "rows[0].currency"],
  [
    "a counter in a group",
    () => by([row(0, { cache_creation: {} })], []),
    "rows[0].cache_creation.ephemeral_1h_input_tokens",
  ],
  [
    "an estimate of a model",
    () => by([record({ model_breakdown: [model("1e3")] })], []),
    "rows[0].model_breakdown.m.estimated_cost.amount",
  ],
  ["a group that is not an object", () => by([row(0, { cache_creation: 5 })], []), "rows[0].cache_creation"],
  ["a tool that is not counted", () => by([record({ tool_actions: { edit: 5 } })], []), "rows[0].tool_actions.edit"],
  ["tools that are not an object", () => by([record({ tool_actions: 5 })], []), "rows[0].tool_actions"],
  ["models that are not a list", () => by([record({ model_breakdown: {} })], []), "rows[0].model_breakdown"],
  ["a count of a flat row", () => by([row(0), row(1, { output_tokens: -1 })], []), "rows[1].output_tokens"],
  ["a key of what is not a row", () => rowKey(5 as never), "row"],
  ["a key of a row with one bound", () => rowKey({ starting_at: hour(0) }), "row.ending_at"],
  ["results that are not a list", () => local([row(0), { ...hours(1), results: 5 }]), "buckets[1].results"],
  ["a model without a name", () => by([record({ model_breakdown: [{}] })], []), "rows[0].model_breakdown[0].model"],
])("%s is a bad_row with its path", (_, call, path) => {
  expect(thrownBy(call)).toMatchObject({ code: "bad_row", path });
});

test("rows with and without a bucket have a sum without one", () => {
  for (const rows of [
    [unbounded, row(0), row(1)],
    [row(0), unbounded, row(1)],
  ])
    expect(by(rows, [])).toMatchObject([{ starting_at: null, ending_at: null, cache_read_input_tokens: 3 }]);
});

test("rows are grouped by a switch like by a name", () => {
  const sums = by([record(), record({ is_remote: true }), record()], ["is_remote"]);
  expect(sums).toMatchObject([
    { is_remote: false, core_metrics: { num_sessions: 2 } },
    { is_remote: true, core_metrics: { num_sessions: 1 } },
  ]);
});

test("a row that does not say whether it is a part is added to either", () => {
  expect(by([cost({ cost_type: "tokens" }), cost({})], [])).toMatchObject([{ amount: "2" }]);
  expect(by([cost({}), cost({ cost_type: null })], [])).toMatchObject([{ amount: "2" }]);
});

test("a model without a name lacks it", () => {
  const message = expect.stringContaining("rows[0].model_breakdown[0].model is missing");
  expect(thrownBy(() => by([record({ model_breakdown: [{}] })], []))).toMatchObject({ message });
});
