import { expect, test } from "vitest";
import { checkOf } from "../../test/check-context.ts";
import { answerWith, thrownBy } from "../../test/pages.ts";
import { entries, entriesBy } from "./entries.ts";
import { valueKey } from "./identity.ts";
import type { CheckContext, PageCheck } from "./layout.ts";

const piece = { startMs: undefined, endMs: undefined };

function open(context: Partial<CheckContext> = {}): PageCheck {
  return checkOf(entries, { window: undefined, atMs: undefined, ...context });
}

function deliver(check: PageCheck, ...items: readonly unknown[]): readonly unknown[] {
  return check.check(items, piece, answerWith({ data: items })).items;
}

const idsOf = (items: readonly unknown[]): unknown[] => items.map((item) => (item as { id: unknown }).id);
const some = (from: number, until: number): object[] =>
  Array.from({ length: until - from }, (_, index) => ({ id: `user_${from + index}` }));

test("an entry that comes again is left out and noted, on its page and on a later one", () => {
  let repeats = 0;
  const check = open({ onRepeatedEntry: () => repeats++ });
  expect(idsOf(deliver(check, { id: "a", name: "first" }, { id: "b" }, { id: "a", name: "second" }))).toEqual([
    "a",
    "b",
  ]);
  expect(repeats).toBe(1);
  expect(idsOf(deliver(check, { id: "c" }, { id: "b" }, { id: "a" }))).toEqual(["c"]);
  expect(repeats).toBe(3);
});

test("the first of several equal entries is the one that is delivered", () => {
  expect(deliver(open(), { id: "a", name: "first" }, { id: "a", name: "second" })).toEqual([
    { id: "a", name: "first" },
  ]);
});

test("a resumed list knows the last sixteen entries, and delivers others", () => {
  const first = open();
  deliver(first, ...some(0, 20));
  expect(first.last()?.known).toHaveLength(16);
  let repeats = 0;
  const resumed = open({ last: first.last(), onRepeatedEntry: () => repeats++ });
  expect(idsOf(deliver(resumed, ...some(15, 25)))).toEqual(idsOf(some(20, 25)));
  expect(repeats).toBe(5);
  expect(idsOf(deliver(resumed, ...some(18, 26)))).toEqual(["user_25"]);
  const again = open({ last: resumed.last() });
  expect(idsOf(deliver(again, ...some(20, 30)))).toEqual(idsOf(some(26, 30)));
});

test("an entry that was left out does not take a place among the last ones", () => {
  const first = open();
  deliver(first, ...some(0, 16), ...some(0, 16));
  const resumed = open({ last: first.last() });
  expect(deliver(resumed, ...some(0, 16))).toEqual([]);
});

test("a documented field that is missing is null, and what the server sends stays as it is", () => {
  const shape = { id: "text", name: "text", tags: { entries: "text" }, note: "text?" } as const;
  const [plain, full] = deliver(open({ shape }), { id: "a" }, { id: "b", name: "B", tags: null, more: 5 });
  expect(plain).toEqual({ id: "a", name: null, tags: null, note: null });
  expect(full).toEqual({ id: "b", name: "B", tags: null, note: null, more: 5 });
});

test("fields that are null are not inspected, others are, and what the inspection completes is delivered", () => {
  const seen: unknown[] = [];
  const inspect = (items: readonly unknown[]): number[] => {
    seen.push(...structuredClone(items));
    for (const item of items) Object.assign(item as object, { added: null, name: "inspected" });
    return [];
  };
  const items = deliver(open({ inspect }), { id: "a", name: "Ada", role: null });
  expect(seen).toEqual([{ id: "a", name: "Ada" }]);
  expect(items).toEqual([{ id: "a", name: "Ada", role: null, added: null }]);
});

test("what is not an object is left to the inspection", () => {
  const seen: unknown[] = [];
  const inspect = (items: readonly unknown[]): number[] => {
    seen.push(...items);
    throw new Error("inspected");
  };
  const odd = [null, 5, "user_1", ["user_1"]];
  expect(thrownBy(() => deliver(open({ inspect }), ...odd))).toEqual(new Error("inspected"));
  expect(seen).toEqual(odd);
});

test.each([[undefined], [null], [""], [5], [{}]])("an entry whose ID is %j is a bad_row", (id) => {
  expect(thrownBy(() => deliver(open(), { id: "a" }, { id }))).toMatchObject({ code: "bad_row", path: "data[1].id" });
});

test("a list expects no bucket, and a token of an empty one knows nothing", () => {
  expect(open().expectedMs()).toBe(0);
  expect(open().last()).toEqual({ known: [] });
  expect(open().check([], piece, answerWith({}))).toEqual({ items: [], spans: [] });
});

const memberOf = (entry: object): string | undefined => (entry as { member?: string }).member;

test("a list can say what else identifies an entry, and then errors and notes name that", () => {
  const notes: string[] = [];
  const byMember = entriesBy("member", memberOf);
  const context = { window: undefined, atMs: undefined, onRepeatedEntry: (field: string) => notes.push(field) };
  const check = checkOf(byMember, context);
  expect(deliver(check, { member: "a", id: 1 }, { member: "b", id: 1 }, { member: "a", id: 2 })).toHaveLength(2);
  expect(notes).toEqual(["member"]);
  expect(thrownBy(() => deliver(check, { id: "c" }))).toMatchObject({ code: "bad_row", path: "data[0].member" });
});

test("an entry whose key is nested too deeply to be read is a bad_row, not a crash", () => {
  let deep: unknown = "leaf";
  for (let depth = 0; depth < 100_000; depth++) deep = { deep };
  const byWhole = entriesBy("member", (entry) => valueKey(entry));
  const check = checkOf(byWhole, { window: undefined, atMs: undefined });
  const items = [{ member: "a" }, { member: deep }];
  const error = thrownBy(() => check.check(items, piece, answerWith({})));
  expect(error).toMatchObject({ name: "ProtocolError", code: "bad_row", path: "data[1]" });
});

test("money that is null is inspected, because null means unlimited and not a missing limit; other nulls are not", () => {
  const seen: unknown[] = [];
  const inspect = (items: readonly unknown[]): number[] => {
    seen.push(...items);
    return [];
  };
  const shape = { id: "text", cap: "cents?", spent: "cents", name: "text?" } as const;
  const entry = { id: "a", cap: null, spent: null, name: null, toString: null };
  deliver(open({ shape, inspect }), entry);
  expect(seen).toEqual([{ id: "a", cap: null, spent: null }]);
});
