import { expect, test } from "vitest";
import { nameBook, type DirectoryLists } from "../directory/names.ts";
import { spendOf } from "../directory/spend.ts";
import { sumMoney } from "../money/sum-money.ts";
import { fillGaps } from "../rows/fill-gaps.ts";
import { toLocalDays } from "../rows/local-days.ts";
import { rollUp } from "../rows/roll-up.ts";

const bounds = { starting_at: "2026-05-01T00:00:00Z", ending_at: "2026-05-02T00:00:00Z" };
const row = { ...bounds, model: "claude-opus-5", amount: "1250", currency: "USD" };
const window = { starting_at: "2026-05-01", ending_at: "2026-05-03" };
const none: DirectoryLists = { workspaces: [], apiKeys: [], users: [], serviceAccounts: [] };
const limited = { actor: { type: "user_actor", user_id: "user_1" }, currency: "USD", amount: null };
const zero = { ...limited, period: "monthly", period_to_date_spend: "0" } as never;
const spent = { ...limited, period: "daily", period_to_date_spend: "5" };
const person = { id: "user_1", name: "Jane" };

/** Every parameter of a public function that takes an iterable, with an entry that it accepts. */
const parameters: readonly (readonly [name: string, param: string, entry: unknown, call: (list: never) => unknown])[] =
  [
    ["sumMoney", "rows", row, (list) => sumMoney(list)],
    ["rollUp", "rows", row, (list) => rollUp(list, ["model" as never])],
    ["rollUp", "dimensions", "model", (list) => rollUp([row], list)],
    ["fillGaps", "rows", row, (list) => fillGaps(list, { window, width: "1d", through: "2026-05-03" })],
    ["toLocalDays", "buckets", row, (list) => toLocalDays(list, "UTC")],
    ["spendOf", "rows", spent, (list) => spendOf(zero, list)],
    ["nameBook", "warnings", "One list cannot be read.", (list) => nameBook(none, list)],
    ...(["workspaces", "apiKeys", "users", "serviceAccounts", "rbacGroups"] as const).map(
      (name) => ["nameBook", name, person, (list: never) => nameBook({ ...none, [name]: list })] as const,
    ),
  ];

const iterating = (iterator: unknown): unknown => ({ [Symbol.iterator]: () => iterator });
const withNext = (next: unknown): unknown => iterating({ next });

const malformed: readonly (readonly [what: string, list: unknown])[] = [
  ["a number", 5],
  ["text", "rows"],
  ["an object that is not iterable", {}],
  ["a [Symbol.iterator] that is not a function", { [Symbol.iterator]: 5 }],
  ["an iterator that is not an object", iterating(5)],
  ["an iterator that is missing", iterating(undefined)],
  ["an iterator that is null", iterating(null)],
  ["an iterator without next()", iterating({})],
  ["a next that is not a function", withNext(5)],
  ["next() that returns undefined", withNext(() => undefined)],
  ["next() that returns null", withNext(() => null)],
  ["next() that returns a number", withNext(() => 5)],
  ["next() that returns text", withNext(() => "done")],
  ["an async iterable", { [Symbol.asyncIterator]: () => ({ next: () => undefined }) }],
  ["an array whose own iterator is broken", Object.assign([], { [Symbol.iterator]: () => 5 })],
];

for (const [name, param, entry, call] of parameters) {
  test.each(malformed)(`${name} rejects ${param} that are %s, and names them`, (_, list) => {
    expect(() => call(list as never)).toThrow(
      expect.objectContaining({ code: "invalid_params", param, hint: expect.stringMatching(/^(?:Pass|Read) /) }),
    );
  });

  test(`${name} reads ${param} from an array, a Set, a generator and an iterator of plain objects alike`, () => {
    const fromArray = JSON.stringify(call([entry] as never));
    const results = [undefined, entry].values();
    results.next();
    for (const list of [
      new Set([entry]),
      (function* () {
        yield entry;
      })(),
      iterating({ next: () => results.next() }),
    ])
      expect(JSON.stringify(call(list as never))).toBe(fromArray);
  });

  test(`${name} passes on what the iterator of ${param} throws`, () => {
    const own = new Error("the file is gone");
    const failing = (): never => {
      throw own;
    };
    expect(() => call({ [Symbol.iterator]: failing } as never)).toThrow(own);
    expect(() => call(withNext(failing) as never)).toThrow(own);
  });
}

test("an iterator that turns bad after its first row is an error, not a shorter sum", () => {
  const results: unknown[] = [{ done: false, value: row }, undefined];
  expect(() => sumMoney(withNext(() => results.shift()) as never)).toThrow(
    expect.objectContaining({ code: "invalid_params", param: "rows" }),
  );
});

test("an iterator is closed once if a row is rejected, and not at all if it ended itself", () => {
  let closed = 0;
  const closing = (rows: readonly unknown[]): unknown => {
    const values = rows.values();
    return iterating({
      next: () => values.next(),
      return() {
        closed++;
        return {};
      },
    });
  };
  expect(sumMoney(closing([row, row]) as never).amountCents).toBe("2500");
  expect(closed).toBe(0);
  expect(() => sumMoney(closing([row, { amount: "many" }]) as never)).toThrow(
    expect.objectContaining({ code: "bad_row" }),
  );
  expect(closed).toBe(1);
});

test("a malformed `return` does not hide why a row was rejected", () => {
  const values = [{ amount: "many" }].values();
  const rows = iterating({ next: () => values.next(), return: 5 });
  expect(() => sumMoney(rows as never)).toThrow(expect.objectContaining({ code: "bad_row" }));
});

test("a report that is passed instead of its rows gets the loop that reads it", () => {
  const report = { [Symbol.asyncIterator]: () => ({}) };
  for (const list of [report, Promise.resolve([])])
    expect(() => sumMoney(list as never)).toThrow(/for await \(const row of report\.rows\(\)\)/);
});
