import { expect, test } from "vitest";
import { answerWith, thrownBy } from "../../test/pages.ts";
import { describeSpan, wireInstantMs, wireSpan } from "./wire-instant.ts";

const answer = answerWith({});
const badRow = (path: string): object => ({ code: "bad_row", path, message: expect.stringContaining(path) });

test("an instant is read in any spelling that the API may use", () => {
  for (const text of ["2026-05-01", "2026-05-01T00:00:00Z", "2026-05-01T02:00:00+02:00", "2026-05-01T00:00:00.000Z"])
    expect(wireInstantMs(text, "data[0].date", answer)).toBe(Date.parse("2026-05-01T00:00:00Z"));
});

test.each(["soon", "2026-05-01T00:00:00", "", null, undefined, 5, new Date(0), { epochMilliseconds: 0 }])(
  "%j from a server is not an instant",
  (value) => {
    expect(thrownBy(() => wireInstantMs(value, "data[0].date", answer))).toMatchObject(badRow("data[0].date"));
  },
);

test("the bounds of an item are read with their paths", () => {
  const item = { starting_at: "2026-05-01", ending_at: "2026-05-02" };
  const startMs = Date.parse("2026-05-01T00:00:00Z");
  expect(wireSpan(item, "data[3]", answer)).toEqual({ startMs, endMs: startMs + 86_400_000 });
  const { starting_at, ending_at } = item;
  expect(thrownBy(() => wireSpan({ ending_at }, "data[3]", answer))).toMatchObject(badRow("data[3].starting_at"));
  expect(thrownBy(() => wireSpan({ starting_at }, "data[3]", answer))).toMatchObject(badRow("data[3].ending_at"));
  expect(describeSpan(wireSpan(item, "data[3]", answer))).toBe("2026-05-01T00:00:00Z to 2026-05-02T00:00:00Z");
});
