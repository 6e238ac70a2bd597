import { expect, test } from "vitest";
import { HttpError } from "../src/errors/http-error.ts";
import { json, refusal, serverOf, serverWith } from "./answers.ts";
import { bucketServer, type MessagesPage } from "./bucket-server.ts";
import { clientOf, tenDays } from "./client.ts";
import { atRest, handClock } from "./hand-clock.ts";
import { allOf, rejectionOf } from "./pages.ts";

const startsOf = (items: readonly { starting_at: string }[]): string[] =>
  items.map(({ starting_at }) => starting_at.slice(8, 10));

const allDays = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10"];

test("a report that is never read sends nothing", async () => {
  const server = bucketServer();
  const report = clientOf(server).messages(tenDays);
  report.plan();
  report.rows();
  report.pages();
  report[Symbol.asyncIterator]();
  await atRest();
  expect(server.urls).toEqual([]);
});

test("iterating yields the buckets in time order", async () => {
  expect(startsOf(await allOf(clientOf(bucketServer()).messages(tenDays)))).toEqual(allDays);
});

test("iterating again is a fresh walk", async () => {
  const server = bucketServer();
  const report = clientOf(server).messages(tenDays, { concurrency: 1 });
  expect(await allOf(report)).toEqual(await allOf(report));
  expect(server.urls).toHaveLength(10);
});

test("two readings of one report don't disturb each other", async () => {
  const report = clientOf(bucketServer()).messages(tenDays, { concurrency: 2 });
  const [left, right] = await Promise.all([allOf(report), allOf(report.pages())]);
  expect(startsOf(left)).toEqual(allDays);
  expect(startsOf(right.flatMap(({ items }) => items))).toEqual(allDays);
});

test("rows come one by one, each with the bounds of its bucket", async () => {
  const rows = await allOf(clientOf(bucketServer()).messages(tenDays).rows());
  expect(startsOf(rows)).toEqual(allDays);
  expect(rows[9]).toMatchObject({
    starting_at: "2026-05-10T00:00:00Z",
    ending_at: "2026-05-11T00:00:00Z",
    cache_read_input_tokens: 1,
  });
});

test("pages have their request ID, and a token that continues after them", async () => {
  const server = bucketServer((page, _, number) => json(page, { headers: { "request-id": `req_${number}` } }));
  const pages = await allOf(clientOf(server).messages(tenDays, { concurrency: 1 }).pages());
  expect(pages.map(({ requestId }) => requestId)).toEqual(["req_1", "req_2", "req_3", "req_4", "req_5"]);
  expect(pages.map(({ items }) => items.length)).toEqual([2, 2, 2, 2, 2]);
  expect(pages.every(({ dataRefreshedAt }) => dataRefreshedAt === null)).toBe(true);
  expect(new Set(pages.map(({ resume }) => resume)).size).toBe(5);
});

test("collect returns all items, and the receipt of the whole walk", async () => {
  const clock = handClock(Date.parse("2026-09-10T14:20:00Z"));
  const server = bucketServer((page, _, number) => {
    clock.advance(100);
    return number === 2
      ? refusal(500, "api_error", "x", { "request-id": "req_2" })
      : json(page, { headers: { "request-id": `req_${number}` } });
  });
  const { items, receipt } = await clientOf(server, { clock }).messages(tenDays, { concurrency: 1 }).collect();
  expect(startsOf(items)).toEqual(allDays);
  expect(receipt).toEqual({
    complete: true,
    pages: 5,
    items: 10,
    rows: 10,
    requests: 6,
    retries: 1,
    requestIds: ["req_1", "req_2", "req_3", "req_4", "req_5", "req_6"],
    window: { starting_at: "2026-05-01T00:00:00Z", ending_at: "2026-05-11T00:00:00Z" },
    coverage: {
      through: "2026-05-11T00:00:00Z",
      settledThrough: "2026-05-11T00:00:00Z",
      missing: [],
      partial: [],
      settling: [],
      capped: [],
    },
    dataRefreshedAt: null,
    unrecognized: [],
    notes: [],
    elapsedMs: 6 * 100 + 250,
  });
});

test("a receipt is handed to onReceipt after any walk that ran to its end, and after no other", async () => {
  const receipts: number[] = [];
  const options = { concurrency: 1, onReceipt: ({ pages }: { pages: number }) => void receipts.push(pages) };
  const report = clientOf(bucketServer()).messages(tenDays, options);
  await allOf(report);
  await allOf(report.rows());
  await allOf(report.pages());
  await report.collect();
  expect(receipts).toEqual([5, 5, 5, 5]);
  for await (const _ of report) break;
  const failing = bucketServer((page, _, number) => (number === 3 ? refusal(404, "x", "y") : page));
  await rejectionOf(clientOf(failing).messages(tenDays, options).collect());
  expect(receipts).toHaveLength(4);
});

test("what onReceipt throws is passed on untouched, even one of our own errors", async () => {
  const mine = Object.assign(new HttpError("gone", "Of another report.", { status: 410, attempts: 1 }), {
    resume: "its own",
  });
  const onReceipt = (): never => {
    throw mine;
  };
  const report = clientOf(bucketServer()).messages(tenDays, { onReceipt });
  for (const read of [() => allOf(report), () => report.collect()]) {
    expect(await rejectionOf(read())).toBe(mine);
    expect(mine.resume).toBe("its own");
  }
});

test("what onEvent or a key function throws is passed on untouched, even a frozen 410 error of our own class on a later page", async () => {
  for (const asynchronous of [false, true]) {
    const mine = Object.freeze(new HttpError("gone", "Of another report.", { status: 410, attempts: 1 }));
    let calls = 0;
    const onThird = (): string => {
      if (++calls === 3) throw mine;
      return "key-of-a-test";
    };
    const apiKey = asynchronous ? async (): Promise<string> => onThird() : onThird;
    for (const callbacks of [{ apiKey }, { onEvent: onThird }]) {
      calls = 0;
      const server = bucketServer();
      const report = clientOf(server, callbacks).messages(tenDays, { concurrency: 1 });
      expect(await rejectionOf(allOf(report))).toBe(mine);
      expect(server.urls.length).toBeLessThan(3);
    }
  }
});

test("breaking off sends nothing more", async () => {
  const server = bucketServer();
  for await (const _ of clientOf(server).messages(tenDays, { concurrency: 4 }).pages()) break;
  await atRest();
  expect(server.urls).toHaveLength(1);
});

test("breaking off aborts what is in flight", async () => {
  const signals: (AbortSignal | null | undefined)[] = [];
  const server = bucketServer((page, _, number) => (number <= 2 ? page : new Promise<never>(() => {})));
  const fetch: typeof globalThis.fetch = (input, init) => {
    signals.push(init?.signal);
    return server.fetch(input, init);
  };
  let pages = 0;
  for await (const _ of clientOf({ fetch }).messages(tenDays, { concurrency: 4 }).pages()) if (++pages === 2) break;
  expect(signals.slice(2).map((signal) => signal?.aborted)).toEqual([true, true, true]);
});

test("a consumer that stops while a page is pending ends the walk immediately, without an error or a receipt", async () => {
  const signals: (AbortSignal | null | undefined)[] = [];
  const fetch: typeof globalThis.fetch = (_, init) => {
    signals.push(init?.signal);
    return new Promise(() => {});
  };
  const receipts: unknown[] = [];
  const report = clientOf({ fetch }).messages(tenDays, { onReceipt: (receipt) => void receipts.push(receipt) });
  for (const items of [report[Symbol.asyncIterator](), report.rows(), report.pages()]) {
    const next = items.next();
    await atRest();
    expect(await items.return()).toEqual({ done: true, value: undefined });
    expect(await next).toEqual({ done: true, value: undefined });
  }
  expect(signals.map((signal) => signal?.aborted)).toEqual([true, true, true]);
  expect(receipts).toEqual([]);
});

test("an error thrown by the consumer is passed on untouched, and ends the walk", async () => {
  const server = bucketServer();
  const mine = new Error("the disk is full");
  const reading = (async () => {
    for await (const _ of clientOf(server).messages(tenDays, { concurrency: 4 })) throw mine;
  })();
  expect(await rejectionOf(reading)).toBe(mine);
  await atRest();
  expect(server.urls).toHaveLength(1);
});

test("a missing end is the start of the running bucket when the walk starts, not when the report was made", async () => {
  const clock = handClock(Date.parse("2026-05-03T23:00:00Z"));
  const report = clientOf(bucketServer(), { clock }).messages({ starting_at: "2026-05-01" });
  expect(startsOf((await report.collect()).items)).toEqual(["01", "02"]);
  clock.advance(2 * 3_600_000);
  expect(startsOf((await report.collect()).items)).toEqual(["01", "02", "03"]);
});

const user = (id: string): object => ({
  id,
  type: "user",
  email: "a@b.c",
  name: "n",
  role: "developer",
  added_at: "2026-01-01T00:00:00Z",
});

test("a list continues after its last ID", async () => {
  const server = serverOf(({ searchParams }) => {
    const after = searchParams.get("after_id");
    const ids = after === null ? ["u1", "u2"] : after === "u2" ? ["u3"] : [];
    return { data: ids.map(user), has_more: after === null, first_id: ids[0], last_id: ids.at(-1) };
  });
  const { items, receipt } = await clientOf(server).directory.users().collect();
  expect(items.map(({ id }) => id)).toEqual(["u1", "u2", "u3"]);
  expect(receipt).toMatchObject({ window: null, coverage: { through: null }, rows: 3 });
});

const record = (day: string): object => ({
  date: `${day}T00:00:00Z`,
  organization_id: "o",
  actor: { type: "api_actor", api_key_name: "ci" },
  customer_type: "api",
  terminal_type: "tmux",
  is_remote: false,
  tool_actions: {},
  model_breakdown: [],
  core_metrics: {
    num_sessions: 1,
    lines_of_code: { added: 0, removed: 0 },
    commits_by_claude_code: 0,
    pull_requests_by_claude_code: 0,
  },
});

test("a Claude Code range is one walk per day, and an error names the day that failed", async () => {
  const range = { starting_at: "2026-05-01", ending_at: "2026-05-04" };
  const server = serverOf(({ searchParams }) => ({
    data: [record(searchParams.get("starting_at") ?? "")],
    has_more: false,
    next_page: null,
  }));
  const { items } = await clientOf(server).claudeCode(range).collect();
  expect(items.map(({ date }) => date.slice(0, 10))).toEqual(["2026-05-01", "2026-05-02", "2026-05-03"]);
  for (const wrong of [refusal(404, "x", "y"), json("<html>"), json({}), json({ data: [{}], has_more: false })]) {
    const failing = serverOf(({ searchParams }) =>
      searchParams.get("starting_at") === "2026-05-02" ? wrong : { data: [], has_more: false, next_page: null },
    );
    const error = await rejectionOf(clientOf(failing).claudeCode(range).collect());
    expect((error as Error).message).toContain("2026-05-02");
  }
});

const standing = (page: MessagesPage): MessagesPage => ({ ...page, has_more: true, next_page: "page_1777593600000" });

test("two answers in a row from one server that never moves on end within 3 requests", async () => {
  const server = bucketServer(standing);
  expect(await rejectionOf(clientOf(server).messages(tenDays, { concurrency: 1 }).collect())).toMatchObject({
    name: "ProtocolError",
  });
  expect(server.urls.length).toBeLessThanOrEqual(3);
});

test("a 204 and an empty 200 are not an empty report", async () => {
  for (const [empty, code] of [
    [() => new Response(null, { status: 204 }), "bad_status"],
    [() => new Response(null), "network"],
    [() => new Response("", { headers: { "content-length": "0" } }), "network"],
  ] as const) {
    expect(await rejectionOf(clientOf(serverOf(empty)).messages(tenDays).collect())).toMatchObject({ code });
  }
});

test.each([201, 202, 203, 206])("status %i is not a page, whatever its body holds", async (status) => {
  const page = new Response(JSON.stringify({ data: [], has_more: false, next_page: null }), { status });
  const error = await rejectionOf(clientOf(serverWith(page)).messages(tenDays).collect());
  expect(error).toMatchObject({ name: "ProtocolError", code: "bad_status", status });
});
