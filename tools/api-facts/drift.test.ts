import { expect, test } from "vitest";
import { undecided } from "./accepted.ts";
import { compareSources, compareStates } from "./compare.ts";
import { driftOf } from "./drift.ts";
import { type Fact, type Facts, type SourceFacts, wordsOf } from "./fact.ts";

const field = (over: Partial<Fact> = {}): Fact => ({ type: "string", required: true, nullable: false, ...over });
const facts = (places: Readonly<Record<string, Fact>>): Facts => ({ "/v1/stars": places });
const source = (version: string, places: Readonly<Record<string, Fact>>, names = ["Stars.list"]): SourceFacts => ({
  version,
  endpoints: facts(places),
  names,
});

test("a source that says what was recorded and described has no drift", () => {
  const now = source("2", { limit: field(), ": color": field({ values: ["red"] }) });
  const drift = driftOf("stars", { recorded: { ...now, version: "1" }, now, described: now.endpoints });
  expect(drift).toEqual({
    text: "stars 2, recorded: 1\n\nSince 1:\n  nothing new, gone, changed or reworded\n\nAgainst openapi/usage.yaml:\n  no contradiction\n",
    found: false,
  });
});

test("a new method is drift, even if its endpoint is not described", () => {
  const recorded = source("1", {});
  const now = source("2", {}, ["Stars.list", "Moons.list"]);
  expect(driftOf("stars", { recorded, now, described: {} })).toMatchObject({
    text: expect.stringContaining("+ Moons.list: new"),
    found: true,
  });
});

test("an endpoint that is described and not in the source is named, and is not drift", () => {
  const now = source("2", {});
  const { text, found } = driftOf("stars", { recorded: now, now, described: { "/v1/moons": {} } });
  expect(text).toContain("Not in this source: /v1/moons");
  expect(found).toBe(false);
});

test("a description that is missing, added or reworded is drift in meaning", () => {
  const words = wordsOf("At most 5 of `model`.");
  for (const [was, is] of [
    [undefined, words],
    [words, undefined],
    [words, wordsOf("Never more than 5 of `model`.")],
  ] as const)
    expect(
      compareStates(facts({ limit: field(was && { words: was }) }), facts({ limit: field(is && { words: is }) })).map(
        ({ kind }) => kind,
      ),
    ).toEqual(["reworded"]);
});

test("a description that allows more than the source does not contradict it, and one that allows less does", () => {
  const loose = facts({ ": color": field({ required: false, nullable: true }) });
  const tight = facts({ ": color": field() });
  expect(compareSources(loose, tight)).toEqual([]);
  expect(compareSources(tight, loose).flatMap(({ details }) => details)).toEqual(["optional", "can be null"]);
});

test("a parameter that becomes required contradicts a description where it is optional", () => {
  const [before, after] = [facts({ region: field({ required: false }) }), facts({ region: field() })];
  expect(compareSources(before, after).flatMap(({ details }) => details)).toEqual(["required"]);
});

test("only decided differences are left out, with everything inside them", () => {
  const list = [{ path: /stars$/, place: ": by<older>", why: "an older answer" }];
  const found = compareSources(
    facts({ ": by<older>.id": field(), ": by<older>.name": field(), ": by<newer>.id": field() }),
    facts({}),
  );
  expect(undecided(found, list).map(({ place }) => place)).toEqual([": by<newer>.id"]);
});

test("fields inside an object that the description leaves open are not differences, and a sibling of it is", () => {
  const described = facts({ ": settings": field({ type: "object" }) });
  const now = facts({ ": settings": field({ type: "object" }), ": settings.color": field(), ": settings_id": field() });
  expect(compareSources(described, now).map(({ place }) => place)).toEqual([": settings_id"]);
});
