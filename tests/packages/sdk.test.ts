import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { readmeFile, withTable } from "../sdk-probes/readme.ts";
import { comparisonTable } from "../sdk-probes/table.ts";

let table: string;

beforeAll(async () => {
  table = await comparisonTable(join(import.meta.dirname, ".."));
});

/** The cells of a row: what the SDK makes of it, and what this client does. */
const cellsOf = (name: string): readonly string[] => {
  const line = table.split("\n").find((each) => each.startsWith(`| ${name} `)) ?? "";
  return line
    .split("|")
    .slice(2, 4)
    .map((cell) => cell.trim());
};

test("the comparison in the README is what the probes print for the SDK that is installed here", async () => {
  const readme = await readFile(readmeFile, "utf8");
  expect(withTable(readme, table), "Run `pnpm sdk:probe 1.14.0 --update`.").toBe(readme);
});

test("the SDK ends, loops or rounds silently, and this client stops with an error", () => {
  expect(cellsOf("the same cursor again and again")).toEqual([
    "reads on without end",
    "`ProtocolError` `cursor_repeated`",
  ]);
  expect(cellsOf("`has_more: true` without a cursor")).toEqual([
    "a report of 1 row",
    "`ProtocolError` `cursor_missing`",
  ]);
  for (const body of ["200 with an HTML page", "200 with `{}`", "200 with an error body"]) {
    const [theirs, ours] = cellsOf(body);
    expect(theirs, body).toBe("an empty report");
    expect(ours, body).toMatch(/^`ProtocolError` `(?:not_json|bad_envelope)`$/);
  }
  expect(cellsOf("the same row on two pages")).toEqual(["a report of 3 rows", "`ProtocolError` `duplicate_row`"]);
  expect(cellsOf("a counter of 2^53 + 1")).toEqual(["9007199254740992", "`ProtocolError` `bad_row`"]);
  expect(cellsOf("429 with `Retry-After: 3600`")).toEqual([
    "waits 3600 seconds, a report of 1 row",
    "`HttpError` `rate_limited`",
  ]);
  expect(cellsOf("`util.inspect(client)`")).toEqual(["shows the key", "does not show the key"]);
});
