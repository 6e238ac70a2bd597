import { expect, test } from "vitest";
import { allOf, answerWith, rejectionOf } from "../../test/pages.ts";
import { HttpError } from "../errors/http-error.ts";
import type { Answer } from "../http/answer.ts";
import { type ChainPage, type ChainSource, type ChainStart, followCursors } from "./follow-cursors.ts";

const piece = { startMs: 0, endMs: 1 };

interface Fake {
  readonly items: readonly unknown[];
  readonly next?: string;
}

const gone = (): HttpError => new HttpError("gone", "Gone.", { status: 410, attempts: 1, requestId: "req_410" });

interface FakeSource extends ChainSource {
  readonly cursors: (string | undefined)[];
  readonly answers: Answer[];
}

/** More than any of these chains may take. */
const maxRequests = 2000;

/** Answers with what `reply` says for a cursor; the walk may restart once. */
function sourceOf(reply: (cursor: string | undefined, number: number) => Fake | Error): FakeSource {
  const cursors: (string | undefined)[] = [];
  const answers: Answer[] = [];
  let restarts = 1;
  return {
    cursors,
    answers,
    mayRestart: () => restarts-- > 0,
    async fetchPage(_, cursor) {
      cursors.push(cursor);
      if (cursors.length > maxRequests) throw new Error("The chain is followed without end.");
      const fake = reply(cursor, cursors.length);
      if (fake instanceof Error) throw fake;
      const answer = answerWith({ data: fake.items, next_page: fake.next ?? null });
      answers.push(answer);
      return { answer, envelope: { items: fake.items, next: fake.next, refreshedAtMs: undefined } };
    },
  };
}

/** Pages a, b, c, with cursors 1, 2 between them. */
const three = (cursor: string | undefined): Fake =>
  cursor === undefined ? { items: ["a"], next: "1" } : cursor === "1" ? { items: ["b"], next: "2" } : { items: ["c"] };

const itemsOf = (pages: readonly ChainPage[]): unknown[] => pages.flatMap(({ envelope }) => envelope.items);

async function read(source: ChainSource, start?: ChainStart): Promise<unknown[]> {
  return itemsOf(await allOf(followCursors(source, piece, start)));
}

test("cursors are followed to the end", async () => {
  const source = sourceOf(three);
  expect(await read(source)).toEqual(["a", "b", "c"]);
  expect(source.cursors).toEqual([undefined, "1", "2"]);
});

test("an empty page with a cursor continues", async () => {
  const source = sourceOf((cursor) => (cursor === "1" ? { items: [], next: "2" } : three(cursor)));
  expect(await read(source)).toEqual(["a", "c"]);
});

test("several empty pages are not a repetition", async () => {
  const source = sourceOf((_, number) => (number < 6 ? { items: [], next: String(number) } : { items: ["z"] }));
  expect(await read(source)).toEqual(["z"]);
});

test.each([
  ["names itself", (): Fake => ({ items: [Math.random()], next: "1" }), 2],
  ["goes back and forth", (_: unknown, number: number): Fake => ({ items: [number], next: String(number % 2) }), 3],
] as const)("a cursor that %s is cursor_repeated within 3 requests", async (_, reply, requests) => {
  const source = sourceOf(reply);
  expect(await rejectionOf(read(source))).toMatchObject({ code: "cursor_repeated", path: "next_page" });
  expect(source.cursors).toHaveLength(requests);
});

test("a page that comes again under a new cursor is passed on: the report decides about its items", async () => {
  const source = sourceOf((cursor) => (cursor === "2" ? { items: ["a"] } : three(cursor)));
  expect(await read(source)).toEqual(["a", "b", "a"]);
});

test("a page that comes again without end, each time with a new cursor, is cursor_repeated", async () => {
  const source = sourceOf((_, number) => ({ items: ["a"], next: String(number) }));
  expect(await rejectionOf(read(source))).toMatchObject({
    code: "cursor_repeated",
    path: "next_page",
    message: expect.stringContaining("1001 pages"),
  });
  expect(source.cursors).toHaveLength(1002);
});

test("empty pages without end, each with a new cursor, end with an error", async () => {
  const source = sourceOf((_, number) => ({ items: [], next: String(number) }));
  expect(await rejectionOf(read(source))).toMatchObject({
    code: "cursor_repeated",
    message: expect.stringContaining("1001 pages"),
  });
  expect(source.cursors).toHaveLength(1001);
});

test("a thousand empty pages and one, which end, are an empty piece", async () => {
  const source = sourceOf((_, number) => ({ items: [], ...(number < 1001 && { next: String(number) }) }));
  expect(await read(source)).toEqual([]);
});

test("empty pages and pages that come again count only in a row", async () => {
  const source = sourceOf((_, number) => ({
    items: number % 900 === 0 ? [number] : number % 2 === 0 ? ["a"] : [],
    ...(number < 1500 && { next: String(number) }),
  }));
  expect(await read(source)).toContain(900);
  expect(source.cursors).toHaveLength(1500);
});

test("a long chain of different pages is read to its end", async () => {
  const source = sourceOf((_, number) => ({ items: [number], ...(number < 1500 && { next: String(number) }) }));
  expect(await read(source)).toHaveLength(1500);
});

test("an expired cursor restarts the piece once and delivers each item once", async () => {
  const source = sourceOf((cursor, number) => (number === 3 ? gone() : three(cursor)));
  expect(await read(source)).toEqual(["a", "b", "c"]);
  expect(source.cursors).toEqual([undefined, "1", "2", undefined, "1", "2"]);
});

/** The cursors of the refreshed data have new names. */
const renamed = (cursor: string | undefined, number: number): Fake | Error => {
  if (number === 3) return gone();
  const old = three(cursor?.replace("new", ""));
  return number > 3 && old.next !== undefined ? { ...old, next: `new${old.next}` } : old;
};

test("the restart follows the new cursors", async () => {
  const source = sourceOf(renamed);
  expect(await read(source)).toEqual(["a", "b", "c"]);
  expect(source.cursors).toEqual([undefined, "1", "2", undefined, "new1", "new2"]);
});

test.each([
  ["a figure was restated", (): Fake => ({ items: ["A"], next: "1" })],
  ["a page ends the report early", (): Fake => ({ items: ["a"] })],
  ["items moved to the next page", (): Fake => ({ items: [], next: "1" })],
])("where %s since, a restart is cursor_expired", async (_, changed) => {
  const source = sourceOf((cursor, number) => (number === 3 ? gone() : number > 3 ? changed() : three(cursor)));
  const error = await rejectionOf(read(source));
  expect(error).toMatchObject({ name: "ProtocolError", code: "cursor_expired", status: 410, requestId: "req_410" });
});

test("a second 410 is the server's own error", async () => {
  for (const second of [4, 5, 6]) {
    const source = sourceOf((cursor, number) => (number === 3 || number === second ? gone() : three(cursor)));
    expect(await rejectionOf(read(source))).toMatchObject({ name: "HttpError", code: "gone" });
  }
});

test("a 410 on the first page is not an expired cursor", async () => {
  const source = sourceOf(gone);
  expect(await rejectionOf(read(source))).toMatchObject({ name: "HttpError", code: "gone" });
  expect(source.cursors).toHaveLength(1);
});

test("other errors are passed on without another request", async () => {
  const forbidden = new HttpError("forbidden", "No.", { status: 403, attempts: 1 });
  const source = sourceOf((cursor, number) => (number === 2 ? forbidden : three(cursor)));
  expect(await rejectionOf(read(source))).toBe(forbidden);
});

test("a chain resumed after any page continues there, and proves the pages before it after a 410", async () => {
  const pages = await allOf(followCursors(sourceOf(three), piece));
  for (const [index, page] of pages.slice(0, -1).entries()) {
    const start = { cursor: page.envelope.next, pages: page.pages, proof: page.proof };
    const rest = ["a", "b", "c"].slice(index + 1);
    expect(await read(sourceOf(three), start)).toEqual(rest);
    const expired = sourceOf((cursor, number) => (number === 1 ? gone() : three(cursor)));
    expect(await read(expired, start)).toEqual(rest);
    const restated = sourceOf((cursor, number) =>
      number === 1 ? gone() : cursor === undefined ? { items: ["A"], next: "1" } : three(cursor),
    );
    expect(await rejectionOf(read(restated, start))).toMatchObject({ code: "cursor_expired" });
  }
});

test("a piece that now ends before the expired cursor is cursor_expired, although its delivered pages are unchanged", async () => {
  const source = sourceOf((cursor, number) => {
    const { next, ...last } = three(cursor);
    return number === 3 ? gone() : number > 3 && next === "2" ? last : three(cursor);
  });
  expect(await rejectionOf(read(source))).toMatchObject({ code: "cursor_expired" });
  expect(source.cursors).toEqual([undefined, "1", "2", undefined, "1"]);
});

test("a piece that now ends earlier is read up to there", async () => {
  const source = sourceOf((cursor, number) => (number === 3 ? gone() : number > 3 ? { items: ["a"] } : three(cursor)));
  expect(await rejectionOf(read(source))).toMatchObject({ code: "cursor_expired" });
  expect(source.cursors).toHaveLength(4);
});

test("an expired cursor without a request ID has none in its error", async () => {
  const nameless = new HttpError("gone", "Gone.", { status: 410, attempts: 1 });
  const source = sourceOf((cursor, number) =>
    number === 3 ? nameless : number > 3 ? { items: ["A"] } : three(cursor),
  );
  const error = await rejectionOf(read(source));
  expect(error).toMatchObject({ code: "cursor_expired" });
  expect(error).not.toHaveProperty("requestId");
});

test("pages that are read again are released", async () => {
  const source = sourceOf((cursor, number) => (number === 3 ? gone() : three(cursor)));
  await read(source);
  expect(source.answers.map(({ body }) => body.length > 0)).toEqual([true, true, false, false, true]);
});
