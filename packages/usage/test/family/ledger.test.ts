import {
  analyticsCostGroupBys,
  analyticsUsageGroupBys,
  enterpriseCostGroupBys,
  enterpriseUsageGroupBys,
  messagesGroupBys,
} from "@org/usage-raw";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { all, bag, pick, setUp, type Stretch, stretches, type Width } from "./setup.ts";

const { mock, usage } = setUp("admin");
const seats = setUp("analytics").usage;
const { ledger } = mock;

const widths: readonly Width[] = ["1d", "1h", "1m"];
const short = { "1d": 14, "1h": 40, "1m": 200 } as const;

interface Query<Group> {
  readonly stretch: Stretch;
  readonly group_by: Group[];
  readonly limit: number;
  readonly concurrency: number;
}

/** Random calls: any window, grouping, size of a page and number of lanes. */
function queries<Group extends string>(
  among: readonly Width[],
  groupBys: readonly Group[],
): fc.Arbitrary<Query<Group>> {
  return fc.record({
    stretch: stretches(among, short),
    group_by: fc
      .shuffledSubarray([...groupBys], { maxLength: Math.min(5, groupBys.length) })
      .filter((names) => !["claude_tag_user_id", "rbac_group_id"].every((name) => (names as string[]).includes(name))),
    limit: fc.integer({ min: 1, max: 24 }),
    concurrency: fc.integer({ min: 1, max: 4 }),
  });
}

async function check<Value>(
  numRuns: number,
  values: fc.Arbitrary<Value>,
  compare: (value: Value) => Promise<void>,
): Promise<void> {
  await fc.assert(fc.asyncProperty(values, compare), { numRuns });
}

/** The report shows the largest hundred of a bucket; another test covers the buckets that have more. */
function isWhole(rows: readonly { readonly starting_at: string | null }[]): boolean {
  const counts = new Map<string | null, number>();
  for (const { starting_at } of rows) counts.set(starting_at, (counts.get(starting_at) ?? 0) + 1);
  return Math.max(0, ...counts.values()) <= 100;
}

test("messages is the ledger", async () => {
  const groupBys = messagesGroupBys.filter((name) => name !== "speed");
  await check(
    40,
    queries(widths, groupBys),
    async ({ stretch: { width, ...window }, group_by, limit, concurrency }) => {
      const params = { ...window, group_by, bucket_width: width };
      const rows = await all(
        usage.messages({ ...params, limit: width === "1m" ? null : limit }, { concurrency }).rows(),
      );
      const names = Object.keys(rows[0] ?? {});
      expect(bag(rows)).toEqual(bag(ledger.usage(params).map((row) => pick(row, names))));
    },
  );
});

test("cost is the ledger, to the last digit", async () => {
  const groupBys = ["description", "workspace_id"] as const;
  await check(
    40,
    queries(["1d"], groupBys),
    async ({ stretch: { starting_at, ending_at }, group_by, limit, concurrency }) => {
      const params = { starting_at, ending_at, group_by };
      expect(bag(await all(usage.cost({ ...params, limit }, { concurrency }).rows()))).toEqual(
        bag(ledger.cost(params)),
      );
    },
  );
});

test("Claude Code's tokens are the ledger's, day by day", async () => {
  await check(20, fc.integer({ min: 3, max: 200 }), async (back) => {
    const date = new Date(Date.parse(mock.now) - back * 86_400_000).toISOString().slice(0, 10);
    const told = (await all(usage.claudeCode({ date }))).flatMap(({ model_breakdown }) =>
      model_breakdown.map(({ model, tokens }) => ({ model, ...tokens })),
    );
    const names = ["model", "input", "output", "cache_read", "cache_creation"];
    expect(bag(told)).toEqual(bag(ledger.claudeCode({ date }).map((row) => pick(row, names))));
  });
});

test("every row of analytics usage is the ledger's", async () => {
  await check(
    40,
    queries(widths, analyticsUsageGroupBys),
    async ({ stretch: { width, ...window }, group_by, limit, concurrency }) => {
      const params = { ...window, group_by, time_bucket_width: width };
      const rows = await all(usage.analytics.usage({ ...params, limit: limit * 40 }, { concurrency }));
      expect(bag(rows)).toEqual(bag(ledger.analytics.usage(params)));
      expect(rows.map((row) => row.starting_at)).toEqual(rows.map((row) => row.starting_at).toSorted());
    },
  );
});

test("every row of analytics cost is the ledger's, to the last digit", async () => {
  await check(
    40,
    queries(widths, analyticsCostGroupBys),
    async ({ stretch: { width, ...window }, group_by, limit, concurrency }) => {
      const params = { ...window, group_by, time_bucket_width: width };
      const rows = await all(usage.analytics.cost({ ...params, limit: limit * 40 }, { concurrency }));
      expect(bag(rows)).toEqual(bag(ledger.analytics.cost(params)));
    },
  );
});

test("a Claude Enterprise key sees its own side of the ledger", async () => {
  await check(
    40,
    queries(["1d", "1h"], analyticsUsageGroupBys),
    async ({ stretch: { width, ...window }, group_by, concurrency }) => {
      const params = { ...window, group_by, time_bucket_width: width };
      const rows = await all(seats.analytics.usage(params, { concurrency }));
      expect(bag(rows)).toEqual(bag(ledger.analytics.usage(params, { view: "enterprise" })));
    },
  );
});

test(
  "Enterprise usage is the ledger, wherever a bucket has no more than a hundred groups",
  { timeout: 180_000 },
  async () => {
    await check(
      40,
      queries(widths, enterpriseUsageGroupBys),
      async ({ stretch: { width, ...window }, group_by, limit, concurrency }) => {
        const params = { ...window, group_by, bucket_width: width };
        const truth = ledger.enterprise.usageReport(params);
        fc.pre(isWhole(truth));
        const rows = await all(
          seats.enterprise.usageReport({ ...params, limit: width === "1m" ? null : limit }, { concurrency }).rows(),
        );
        expect(bag(rows)).toEqual(bag(truth));
      },
    );
  },
);

test("Enterprise cost is the ledger, to the last digit", async () => {
  await check(
    40,
    queries(widths, enterpriseCostGroupBys),
    async ({ stretch: { width, ...window }, group_by, limit, concurrency }) => {
      const params = { ...window, group_by, bucket_width: width };
      const truth = ledger.enterprise.costReport(params);
      fc.pre(isWhole(truth));
      const rows = await all(
        seats.enterprise.costReport({ ...params, limit: width === "1m" ? null : limit }, { concurrency }).rows(),
      );
      expect(bag(rows)).toEqual(bag(truth));
    },
  );
});

/** The reports by user are read in one lane, and take no window that would have to be split. */
const byUser = { "1d": 31, "1h": 100, "1m": 300 } as const;

function userQueries<Group extends string>(
  groupBys: readonly Group[],
): fc.Arbitrary<Query<Group> & { readonly bucketed: boolean }> {
  return fc.record({
    stretch: stretches(widths, byUser),
    group_by: queries(widths, groupBys).map(({ group_by }) => group_by),
    limit: fc.integer({ min: 40, max: 1_000 }),
    concurrency: fc.constant(3),
    bucketed: fc.boolean(),
  });
}

/** The older address is deprecated, and null where it is not sent. */
function withoutEmail(row: { readonly actor: object }): object {
  return { ...row, actor: Object.fromEntries(Object.entries(row.actor).filter(([name]) => name !== "email")) };
}

test("usage by user is the ledger, with buckets and without", async () => {
  await check(
    40,
    userQueries(enterpriseUsageGroupBys),
    async ({ stretch: { width, ...window }, bucketed, group_by, limit }) => {
      const params = { ...window, group_by, ...(bucketed ? { bucket_width: width } : {}) };
      if (!bucketed && width === "1m") return;
      const rows = await all(seats.enterprise.userUsageReport({ ...params, limit }));
      expect(bag(rows.map(withoutEmail))).toEqual(bag(ledger.enterprise.userUsageReport(params)));
    },
  );
});

test("cost by user is the ledger, with buckets and without", async () => {
  await check(
    40,
    userQueries(enterpriseCostGroupBys),
    async ({ stretch: { width, ...window }, bucketed, group_by, limit }) => {
      const params = { ...window, group_by, ...(bucketed ? { bucket_width: width } : {}) };
      if (!bucketed && width === "1m") return;
      const rows = await all(seats.enterprise.userCostReport({ ...params, limit }));
      expect(bag(rows.map(withoutEmail))).toEqual(bag(ledger.enterprise.userCostReport(params)));
    },
  );
});
