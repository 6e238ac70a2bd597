import { assert, asyncProperty, integer, record } from "fast-check";
import { expect, test } from "vitest";
import { refusal, serverOf } from "./answers.ts";
import { bucketServer } from "./bucket-server.ts";
import { clientOf, tenDays } from "./client.ts";
import { handClock } from "./hand-clock.ts";
import { allOf, rejectionOf, thrownBy } from "./pages.ts";

const startsOf = (items: readonly { starting_at: string }[]): string[] =>
  items.map(({ starting_at }) => starting_at.slice(8, 10));

const allDays = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10"];

test("a walk resumed after any page returns exactly the rest, with any number of lanes before and after", async () => {
  const usage = clientOf(bucketServer());
  for (const before of [1, 2, 4]) {
    const pages = await allOf(usage.messages(tenDays, { concurrency: before }).pages());
    for (const after of [1, 3]) {
      for (const [index, { resume }] of pages.entries()) {
        const { items } = await usage.messages(tenDays, { concurrency: after, resume }).collect();
        expect(startsOf(items)).toEqual(allDays.slice(2 * (index + 1)));
      }
    }
  }
});

test("a walk that fails anywhere and is resumed returns each item once", async () => {
  await assert(
    asyncProperty(
      record({
        days: integer({ min: 1, max: 12 }),
        limit: integer({ min: 1, max: 4 }),
        failAt: integer({ min: 1, max: 12 }),
        before: integer({ min: 1, max: 4 }),
        after: integer({ min: 1, max: 4 }),
      }),
      async ({ days, limit, failAt, before, after }) => {
        const params = { starting_at: "2026-05-01", ending_at: `2026-05-${String(days + 1).padStart(2, "0")}`, limit };
        const failing = bucketServer((page, _, number) => (number === failAt ? refusal(404, "x", "y") : page));
        const items: { starting_at: string }[] = [];
        const collect = async (concurrency: number, resume?: string): Promise<void> => {
          for await (const item of clientOf(failing).messages(params, { concurrency, resume })) items.push(item);
        };
        try {
          await collect(before);
        } catch (error) {
          await collect(after, (error as { resume: string }).resume);
        }
        expect(startsOf(items)).toEqual(Array.from({ length: days }, (_, day) => String(day + 1).padStart(2, "0")));
      },
    ),
    { numRuns: 100 },
  );
});

/** Rows by cursor only: nothing about them says where they belong. */
const rowServer = (change: (body: object, number: number) => object | Response = (body) => body) =>
  serverOf(({ searchParams }, number) => {
    const page = Number(searchParams.get("page") ?? 0);
    const row = (index: number): object => ({
      starting_at: searchParams.get("starting_at"),
      ending_at: searchParams.get("ending_at"),
      group: { model: `m${index}` },
      cost: { amount: `${index}.5`, list_amount: `${index}.75`, currency: "USD", requests: index },
    });
    const data = [row(2 * page), row(2 * page + 1)];
    return change(
      {
        data,
        has_more: page < 4,
        next_page: page < 4 ? String(page + 1) : null,
        data_refreshed_at: "2026-09-10T10:00:00Z",
      },
      number,
    );
  });

const rowParams = { starting_at: "2026-05-01", ending_at: "2026-05-02", group_by: ["model"], limit: 2 } as const;

const modelsOf = (items: readonly { group: { model: string | null } }[]): (string | null)[] =>
  items.map(({ group }) => group.model);

const allModels = ["m0", "m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9"];

test("rows are resumed after any page by their cursor", async () => {
  const usage = clientOf(rowServer());
  const pages = await allOf(usage.analytics.cost(rowParams).pages());
  for (const [index, { resume }] of pages.entries()) {
    const { items } = await usage.analytics.cost(rowParams, { resume }).collect();
    expect(modelsOf(items)).toEqual(allModels.slice(2 * (index + 1)));
  }
});

const gone = (): Response => refusal(410, "invalid_request_error", "The cursor has expired.");

test("rows whose cursor expired are read again, and each is delivered once", async () => {
  for (const failAt of [2, 3, 4, 5]) {
    const server = rowServer((body, number) => (number === failAt ? gone() : body));
    const { items, receipt } = await clientOf(server).analytics.cost(rowParams).collect();
    expect(modelsOf(items)).toEqual(allModels);
    expect(receipt).toMatchObject({ items: 10, pages: 5, requests: 5 + failAt });
  }
});

test("a resumed walk whose cursor expired proves what was delivered before it was resumed", async () => {
  const pages = await allOf(clientOf(rowServer()).analytics.cost(rowParams).pages());
  const options = { resume: pages[1]?.resume };
  const expired = rowServer((body, number) => (number === 1 ? gone() : body));
  expect(modelsOf((await clientOf(expired).analytics.cost(rowParams, options).collect()).items)).toEqual(
    allModels.slice(4),
  );
  const restated = rowServer((body, number) =>
    number === 1 ? gone() : { ...body, data: (body as { data: object[] }).data.toReversed() },
  );
  expect(await rejectionOf(clientOf(restated).analytics.cost(rowParams, options).collect())).toMatchObject({
    code: "cursor_expired",
  });
});

test("a second 410 is an error that can be resumed", async () => {
  const server = rowServer((body, number) => (number === 3 || number === 6 ? gone() : body));
  const error = await rejectionOf(allOf(clientOf(server).analytics.cost(rowParams)));
  expect(error).toMatchObject({ name: "HttpError", code: "gone", resume: expect.any(String) });
});

const codeRecord = (day: string, terminal_type: string): object => ({
  date: `${day}T00:00:00Z`,
  actor: { type: "api_actor", api_key_name: "ci" },
  customer_type: "api",
  terminal_type,
  core_metrics: {
    num_sessions: 1,
    lines_of_code: { added: 0, removed: 0 },
    commits_by_claude_code: 0,
    pull_requests_by_claude_code: 0,
  },
  tool_actions: {},
  model_breakdown: [],
});

const keyOf = ({ date, terminal_type }: { date: string; terminal_type: string }): string =>
  `${date.slice(8, 10)} ${terminal_type}`;

test("days of Claude Code are resumed on the day and page where they stopped", async () => {
  const server = serverOf(({ searchParams }) => {
    const day = searchParams.get("starting_at") ?? "";
    const page = searchParams.get("page");
    return {
      data: [codeRecord(day, page ?? "first")],
      has_more: page === null,
      next_page: page === null ? "second" : null,
    };
  });
  const usage = clientOf(server);
  const range = { starting_at: "2026-05-01", ending_at: "2026-05-04" };
  const keys = ["01 first", "01 second", "02 first", "02 second", "03 first", "03 second"];
  for (const before of [1, 3]) {
    const pages = await allOf(usage.claudeCode(range, { concurrency: before }).pages());
    expect(pages.flatMap(({ items }) => items).map(keyOf)).toEqual(keys);
    for (const [index, { resume }] of pages.entries()) {
      for (const concurrency of [1, 2]) {
        const { items } = await usage.claudeCode(range, { concurrency, resume }).collect();
        expect(items.map(keyOf)).toEqual(keys.slice(index + 1));
      }
    }
  }
});

test("a walk resumed after its last page returns nothing, misses nothing and sends nothing", async () => {
  const server = bucketServer();
  const usage = clientOf(server);
  const resume = (await allOf(usage.messages(tenDays).pages())).at(-1)?.resume;
  const sent = server.urls.length;
  const { items, receipt } = await usage.messages(tenDays, { resume }).collect();
  expect(items).toEqual([]);
  expect(server.urls).toHaveLength(sent);
  expect(receipt).toMatchObject({ complete: true, pages: 0, coverage: { missing: [], partial: [] } });
});

test("a resumed walk's receipt speaks of what it read", async () => {
  const usage = clientOf(bucketServer());
  const [, second] = await allOf(usage.messages(tenDays, { concurrency: 1 }).pages());
  const { receipt } = await usage.messages(tenDays, { concurrency: 1, resume: second?.resume }).collect();
  expect(receipt).toMatchObject({
    items: 6,
    pages: 3,
    requests: 3,
    window: { starting_at: "2026-05-05T00:00:00Z", ending_at: "2026-05-11T00:00:00Z" },
    coverage: { through: "2026-05-11T00:00:00Z", missing: [] },
  });
});

test("a window without an end keeps the end of the walk that began", async () => {
  const clock = handClock(Date.parse("2026-05-05T10:00:00Z"));
  const usage = clientOf(bucketServer(), { clock });
  const params = { starting_at: "2026-05-01", limit: 1 };
  const [first] = await allOf(usage.messages(params, { concurrency: 1 }).pages());
  clock.advance(10 * 86_400_000);
  const { items } = await usage.messages(params, { resume: first?.resume }).collect();
  expect(startsOf(items)).toEqual(["02", "03", "04"]);
});

test.each([1, 4])(
  "with %i lanes, errors of for await, rows and pages can be resumed; those of collect delivered nothing",
  async (concurrency) => {
    const failing = bucketServer((page) =>
      page.data[0]?.starting_at.startsWith("2026-05-05") ? refusal(403, "x", "y") : page,
    );
    const report = clientOf(failing).messages(tenDays, { concurrency });
    for (const source of [report, report.rows(), report.pages()]) {
      const { resume } = (await rejectionOf(allOf<unknown>(source))) as { resume?: string };
      const { items } = await clientOf(bucketServer()).messages(tenDays, { resume }).collect();
      expect(startsOf(items)).toEqual(allDays.slice(4));
    }
    expect(await rejectionOf(report.collect())).not.toHaveProperty("resume");
  },
);

test("a token of other parameters, of another report, or damaged is refused at the call", async () => {
  const server = bucketServer();
  const usage = clientOf(server);
  const [page] = await allOf(usage.messages(tenDays).pages());
  const resume = page?.resume ?? "";
  const sent = server.urls.length;
  for (const call of [
    () => usage.messages({ ...tenDays, limit: 3 }, { resume }),
    () => usage.messages({ ...tenDays, models: ["m"] }, { resume }),
    () => usage.cost({ ...tenDays }, { resume }),
    () => usage.messages(tenDays, { resume: resume.slice(0, -1) }),
    () => usage.messages(tenDays, { resume: "" }),
  ]) {
    expect(thrownBy(call)).toMatchObject({ name: "ParamsError", param: "resume" });
  }
  expect(server.urls).toHaveLength(sent);
});
