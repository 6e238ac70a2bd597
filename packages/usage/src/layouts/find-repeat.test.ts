import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import { createRepeatFinder } from "./find-repeat.ts";
import type { Identity } from "./identity.ts";

const idCharacter = fc.integer({ min: 0, max: 35 }).map((digit) => digit.toString(36));
const byModel: Identity = { grouped: ["model"], opened: [], holder: undefined };

test("the first two rows with the same dimensions are found", () => {
  const find = createRepeatFinder(byModel);
  expect(find([{ model: "a" }, { model: "b" }, { model: "b" }, { model: "a" }])).toEqual({ first: 1, again: 2 });
  expect(find([{ model: "a" }, { model: "b" }])).toBeUndefined();
});

test("two rows without a grouped dimension have the same identity", () => {
  const find = createRepeatFinder({ grouped: [], opened: [], holder: undefined });
  expect(find([{ tokens: 1 }, { tokens: 2 }])).toEqual({ first: 0, again: 1 });
});

test("a null is a value like any other, except a null actor", () => {
  expect(createRepeatFinder(byModel)([{ model: null }, { model: null }])).toEqual({ first: 0, again: 1 });
  const byActor = createRepeatFinder({ grouped: ["actor"], opened: [], holder: undefined });
  expect(byActor([{ actor: null }, { actor: null }])).toBeUndefined();
});

test("a row without the field of a grouped dimension has no identity; without an opened one it has", () => {
  expect(createRepeatFinder(byModel)([{}, {}])).toBeUndefined();
  expect(createRepeatFinder(byModel)([{}, { model: null }])).toBeUndefined();
  expect(createRepeatFinder(byModel)([{ model: null }, {}])).toBeUndefined();
  const find = createRepeatFinder({ grouped: ["description"], opened: ["model"], holder: undefined });
  expect(find([{ description: "x" }, { description: "x", model: null }])).toEqual({ first: 0, again: 1 });
  expect(find([{ description: "x", model: "a" }, { description: "x" }])).toBeUndefined();
});

test("a dimension that is missing is not one that is null, whichever row comes first", () => {
  const find = createRepeatFinder(byModel);
  expect(find([{}, { model: null }])).toBeUndefined();
  expect(find([{ model: null }, {}])).toBeUndefined();
  expect(find([{}, { model: null }, {}, { model: null }])).toEqual({ first: 1, again: 3 });
});

test("any number of rows: the last one is compared with the first", () => {
  const find = createRepeatFinder(byModel);
  for (let count = 2; count < 300; count++) {
    const page = Array.from({ length: count }, (_, index) => ({ model: `model-${index}` }));
    expect(find(page)).toBeUndefined();
    expect(find([...page, page[0]])).toEqual({ first: 0, again: count });
  }
});

test("a large bucket does not make the small ones after it slow", () => {
  const find = createRepeatFinder(byModel);
  find(Array.from({ length: 100_000 }, (_, index) => ({ model: `model-${index}` })));
  const fill = vi.spyOn(Int32Array.prototype, "fill");
  try {
    expect(find([{ model: "a" }, { model: "b" }])).toBeUndefined();
    expect(find([{ model: "b" }, { model: "b" }])).toEqual({ first: 0, again: 1 });
    const cleared = fill.mock.calls.map(([, start = 0, end = Infinity]) => end - start);
    expect(Math.max(...cleared)).toBeLessThan(64);
  } finally {
    fill.mockRestore();
  }
});

test("a person with another name is the same person", () => {
  const find = createRepeatFinder({ grouped: ["actor"], opened: [], holder: undefined });
  const ada = { type: "user_actor", user_id: "user_1", name: "Ada", email_address: "ada@example.com" };
  expect(find([{ actor: ada }, { actor: { ...ada, name: "Ada L." } }])).toEqual({ first: 0, again: 1 });
  expect(find([{ actor: ada }, { actor: { ...ada, user_id: "user_2" } }])).toBeUndefined();
});

test("rows that are not objects are left to the inspection", () => {
  expect(createRepeatFinder(byModel)([null, 5, "row", [], { model: "a" }])).toBeUndefined();
});

const value = fc.oneof(
  fc.constantFrom("a", "b", "", "claude-opus-5", null, true, false),
  fc.string({ maxLength: 3 }),
  fc.constantFrom(null, undefined),
);
const rows = fc.array(fc.record({ model: value, speed: value, geo: value }), { maxLength: 40 });

test("any rows: a repeat is found exactly if comparing all pairs finds one", () => {
  const identity: Identity = { grouped: ["model", "speed"], opened: ["geo"], holder: undefined };
  const find = createRepeatFinder(identity);
  // Few values of each kind meet in few rows, so it takes many pages.
  const numRuns = 1000;
  fc.assert(
    fc.property(rows, (list) => {
      const keyOf = ({ model, speed, geo }: (typeof list)[number]): string | undefined =>
        model === undefined || speed === undefined ? undefined : JSON.stringify([model, speed, geo ?? null]);
      const keys = list.map(keyOf);
      const again = keys.findIndex((key, index) => key !== undefined && keys.indexOf(key) < index);
      const expected = again === -1 ? undefined : { first: keys.indexOf(keys[again]), again };
      expect(find(list)).toEqual(expected);
    }),
    { numRuns },
  );
});

test("any rows with more dimensions than the hash has lines for: the same holds", () => {
  const names = ["a", "b", "c", "d", "e", "f", "g"];
  const find = createRepeatFinder({ grouped: names.slice(0, 4), opened: names.slice(4), holder: undefined });
  const oneOf = fc.constantFrom("x", "y", null);
  const wideRows = fc.array(fc.tuple(...names.map(() => oneOf)), { maxLength: 80 });
  fc.assert(
    fc.property(wideRows, (list) => {
      const keys = list.map((values) => JSON.stringify(values));
      const again = keys.findIndex((key, index) => keys.indexOf(key) < index);
      const expected = again === -1 ? undefined : { first: keys.indexOf(keys[again] as string), again };
      const page = list.map((values) => Object.fromEntries(values.map((text, index) => [names[index], text])));
      expect(find(page)).toEqual(expected);
    }),
  );
});

test("rows with a null actor are never a repeat, and hide none", () => {
  const find = createRepeatFinder({ grouped: ["actor", "model"], opened: [], holder: undefined });
  const anonymous = Array.from({ length: 300 }, () => ({ actor: null, model: "claude-opus-5" }));
  const ada = { actor: { type: "user_actor", user_id: "user_1" }, model: "claude-opus-5" };
  expect(find(anonymous)).toBeUndefined();
  expect(find([...anonymous.slice(0, 2), ada, ada])).toEqual({ first: 2, again: 3 });
  expect(find([ada, ...anonymous, ada])).toEqual({ first: 0, again: 301 });
});

test.each([0, 1, 2, 3, 4, 5, 6])("rows with IDs in dimension %i of 7 are seldom compared", (place) => {
  const names = ["a", "b", "c", "d", "e", "f", "g"];
  const name = names[place] as string;
  const ids = fc.sample(fc.string({ unit: idCharacter, minLength: 24, maxLength: 24 }), { numRuns: 500, seed: 7 });
  let reads = 0;
  const page = ids.map((id) =>
    Object.defineProperty(Object.fromEntries(names.map((each) => [each, "same"])), name, {
      get: () => {
        reads++;
        return `apikey_01${id}`;
      },
    }),
  );
  const find = createRepeatFinder({ grouped: names, opened: [], holder: undefined });
  expect(find(page)).toBeUndefined();
  // Once for the hash of each row; two more for each comparison.
  expect(reads).toBeLessThan(2 * ids.length);
});

test("chosen values cost no more than a fixed number of comparisons per row", () => {
  let reads = 0;
  const count = 3000;
  const page = Array.from({ length: count }, (_, index) => ({
    get model(): string {
      reads++;
      return `${String(index).padStart(6, "0")}-same-middle-and-end-x`;
    },
  }));
  expect(createRepeatFinder(byModel)(page)).toBeUndefined();
  expect(reads).toBeLessThan(20 * count);
});

test("among values with the same hash, rows without an identity still have none", () => {
  const ids = Array.from({ length: 200 }, (_, index) => `${String(index).padStart(6, "0")}-same-middle-and-end-x`);
  const page = [{}, {}, ...ids.map((model) => ({ model })), {}];
  expect(createRepeatFinder(byModel)(page)).toBeUndefined();
});

test("values that were chosen to have the same hash neither hide a repeat nor make one", () => {
  // The hash samples the length, the middle and the end of a text; these differ elsewhere only.
  const ids = Array.from({ length: 500 }, (_, index) => `${String(index).padStart(6, "0")}-same-middle-and-end-x`);
  const find = createRepeatFinder(byModel);
  expect(find(ids.map((model) => ({ model })))).toBeUndefined();
  expect(find([...ids, ids[3]].map((model) => ({ model })))).toEqual({ first: 3, again: 500 });
});
