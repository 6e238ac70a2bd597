import { expect, test } from "vitest";
import { extraOf, knownPaths } from "./extra.ts";

const paths = knownPaths(["model", "starting_at", "cache_creation.ephemeral_1h_input_tokens"]);

test("a row of known fields has nothing extra", () => {
  const row = { model: "m", starting_at: "2026-05-01T00:00:00Z", cache_creation: { ephemeral_1h_input_tokens: 1 } };

  expect(extraOf(row, paths)).toBeNull();
  expect(extraOf({ ...row, region: null }, paths)).toBeNull();
});

test("a field that the API added later is kept, also inside a known one", () => {
  const row = {
    region: "eu",
    model: "m",
    cache_creation: { ephemeral_1h_input_tokens: 1, ephemeral_1d_input_tokens: 7 },
  };

  expect(extraOf(row, paths)).toBe('{"cache_creation":{"ephemeral_1d_input_tokens":7},"region":"eu"}');
});
