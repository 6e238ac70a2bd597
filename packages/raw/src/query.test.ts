import { expect, test } from "vitest";
import { serializeQuery } from "./query.ts";

test("a list repeats its bracketed name for each entry, in order", () => {
  expect(serializeQuery({ "group_by[]": ["workspace_id", "model"] })).toBe("group_by[]=workspace_id&group_by[]=model");
});

test("characters with a meaning in a URL are encoded", () => {
  const query = serializeQuery({ starting_at: "2026-05-01T00:00:00+02:00", page: "a=b&c", "models[]": ["ü/x"] });
  expect(query).toBe("starting_at=2026-05-01T00%3A00%3A00%2B02%3A00&page=a%3Db%26c&models[]=%C3%BC%2Fx");
  expect(new URLSearchParams(query).get("page")).toBe("a=b&c");
});

test("a null entry is the empty value, also among others", () => {
  expect(serializeQuery({ "api_key_ids[]": [null] })).toBe("api_key_ids[]=");
  expect(serializeQuery({ "api_key_ids[]": ["apikey_1", null, "apikey_2"] })).toBe(
    "api_key_ids[]=apikey_1&api_key_ids[]=&api_key_ids[]=apikey_2",
  );
});

test("null and undefined omit a parameter, false and zero do not", () => {
  expect(serializeQuery({ page: undefined, ending_at: null, include_archived: false, limit: 0 })).toBe(
    "include_archived=false&limit=0",
  );
});

test("a value that cannot be in a URL is an error, not [object Object]", () => {
  expect(() => serializeQuery({ starting_at: new Date(0) })).toThrow(
    /starting_at is invalid: got a value of type object/,
  );
  expect(() => serializeQuery({ "models[]": [undefined] })).toThrow(
    /models\[\] is invalid: got a value of type undefined/,
  );
});
