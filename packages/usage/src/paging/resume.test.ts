import { array, assert, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { answerWith, thrownBy } from "../../test/pages.ts";
import { prepare, type Prepared } from "../plan/prepare.ts";
import { costReport } from "../reports/cost.ts";
import type { ReportDefinition } from "../definition.ts";
import { messagesReport } from "../reports/messages.ts";
import { emptyDigest } from "./digest.ts";
import type { ChainPage } from "./follow-cursors.ts";
import { type Bookmark, decodeResume, encodeResume, positionAfter } from "./resume.ts";

const now = Date.parse("2026-09-10T14:20:00Z");

const preparedWith = (params: object, definition: ReportDefinition = messagesReport): Prepared =>
  prepare(definition, params, false, now);

const may = { starting_at: "2026-05-01", ending_at: "2026-06-01", group_by: ["model"] };
const window = { startMs: Date.parse("2026-05-01"), endMs: Date.parse("2026-06-01"), widthMs: 86_400_000 };
const bookmark: Bookmark = {
  position: { atMs: window.startMs, cursor: "page_é+/=", pages: 3, proof: [1, 2] },
  window,
  nowMs: now,
};

const token = encodeResume(preparedWith(may), bookmark);

test("a token brings back where the walk was", () => {
  expect(decodeResume(preparedWith(may), token)).toEqual(bookmark);
});

test("a token can stand in a URL, a header, a file name and a line of a log", () => {
  expect(token).toMatch(/^[\w.-]+$/);
});

test("parameters written in another order, or instants in another form, are the same parameters", () => {
  const other = {
    group_by: ["model"],
    ending_at: new Date("2026-06-01T02:00:00+02:00"),
    starting_at: "2026-05-01T00:00:00.000Z",
  };
  expect(decodeResume(preparedWith(other), token)).toEqual(bookmark);
});

test.each<readonly [name: string, params: object]>([
  ["another start", { ...may, starting_at: "2026-05-02" }],
  ["another end", { ...may, ending_at: "2026-06-02" }],
  ["no end", { starting_at: may.starting_at, group_by: may.group_by }],
  ["another grouping", { ...may, group_by: ["workspace_id"] }],
  ["no grouping", { starting_at: may.starting_at, ending_at: may.ending_at }],
  ["another width", { ...may, bucket_width: "1h" }],
  ["a filter", { ...may, models: ["claude-opus-5"] }],
  ["another page size", { ...may, limit: 7 }],
])("%s refuses the token", (_, params) => {
  expect(thrownBy(() => decodeResume(preparedWith(params), token))).toMatchObject({
    name: "ParamsError",
    code: "invalid_params",
    param: "resume",
  });
});

test("another report refuses the token, although the parameters are the same", () => {
  const days = { starting_at: "2026-05-01", ending_at: "2026-06-01" };
  const ofMessages = encodeResume(preparedWith(days), bookmark);
  expect(thrownBy(() => decodeResume(preparedWith(days, costReport), ofMessages))).toMatchObject({ param: "resume" });
});

test("a token with any one letter changed, lost or doubled is refused", () => {
  for (let at = 0; at < token.length; at++) {
    const letter = token[at] ?? "";
    const other = letter === "A" ? "B" : "A";
    for (const changed of [
      other,
      "",
      letter + letter,
      letter.toUpperCase() === letter ? letter.toLowerCase() : letter.toUpperCase(),
    ]) {
      if (changed === letter) continue;
      const damaged = token.slice(0, at) + changed + token.slice(at + 1);
      if (damaged === token) continue;
      expect(
        thrownBy(() => decodeResume(preparedWith(may), damaged)),
        damaged,
      ).toMatchObject({ param: "resume" });
    }
  }
});

test("a token that is cut anywhere, or has anything after it, is rejected", () => {
  for (let length = 0; length < token.length; length++) {
    expect(thrownBy(() => decodeResume(preparedWith(may), token.slice(0, length)))).toMatchObject({ param: "resume" });
  }
  for (const more of [".", ".x", " ", "\n", "="]) {
    expect(thrownBy(() => decodeResume(preparedWith(may), token + more))).toMatchObject({ param: "resume" });
  }
});

test.each([undefined, null, 5, {}, [], "", "u1", "u1.", "u1..", "u2.e30.x", "Bearer x"])(
  "%j is not a token",
  (given) => {
    expect(thrownBy(() => decodeResume(preparedWith(may), given))).toMatchObject({ param: "resume" });
  },
);

test("a refusal of a token says how to fix it, and does not repeat the token", () => {
  const error = thrownBy(() => decodeResume(preparedWith({ ...may, limit: 7 }), token)) as Error;
  expect(error.message).toContain("Resume with the parameters of the first walk");
  expect(JSON.stringify(error) + error.message).not.toContain(token.slice(3, 40));
});

const emptyPage = (next: string | undefined): ChainPage => ({
  piece: window,
  answer: answerWith({ data: [] }),
  envelope: { items: [], next, refreshedAtMs: undefined },
  pages: 1,
  proof: emptyDigest,
});

const after = (next: string | undefined, isLastPiece: boolean): unknown =>
  positionAfter(preparedWith(may), emptyPage(next), window.startMs, undefined, isLastPiece);

test("after the last page of the last piece all is done, also if the server left out the end of the window", () => {
  expect(after(undefined, true)).toEqual({ done: true });
  for (const position of [after(undefined, false), after("page_2", true), after("page_2", false)])
    expect(position).toEqual({ atMs: window.startMs });
});

test("any cursor is brought back, and any token can be part of a URL", () => {
  const prepared = preparedWith(may);
  const check = (cursor: string, pages: number): void => {
    const position = { ...bookmark.position, cursor, pages };
    const written = encodeResume(prepared, { ...bookmark, position });
    expect(written).toMatch(/^[\w.-]+$/);
    expect(decodeResume(prepared, written).position).toEqual(position);
  };
  for (const cursor of ["page_é+/=", "😀", "\u0001\u007f\u0080", "~~~???>>>", '"\\']) check(cursor, 1);
  // Half a surrogate pair too: a token is not a URL yet.
  const text = array(integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes));
  assert(property(text, integer({ min: 0 }), check));
});

test("a token of a window with the running bucket is brought back, and refused without it", () => {
  const running = { starting_at: "2026-05-01", include_running: true };
  const written = encodeResume(preparedWith(running), bookmark);
  expect(decodeResume(preparedWith(running), written)).toEqual(bookmark);
  expect(thrownBy(() => decodeResume(preparedWith({ starting_at: "2026-05-01" }), written))).toMatchObject({
    param: "resume",
  });
});
