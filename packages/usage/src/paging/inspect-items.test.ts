import { expect, test } from "vitest";
import { rowAt } from "../../test/bucket-server.ts";
import { answerWith, thrownBy } from "../../test/pages.ts";
import { messagesReport } from "../reports/messages.ts";
import { createItemInspection, type InspectItems } from "./inspect-items.ts";

const { isPlain: _, ...withoutFastCheck } = messagesReport;

function inspecting(definition = messagesReport): { readonly check: InspectItems; readonly unknown: unknown[][] } {
  const unknown: unknown[][] = [];
  return { check: createItemInspection(definition, (...note) => unknown.push(note)), unknown };
}

const bucket = (more: object = {}): object => ({
  starting_at: "2026-05-01T00:00:00Z",
  ending_at: "2026-05-02T00:00:00Z",
  results: [{ ...rowAt(0), ...more }],
});

const answer = answerWith({ data: [] });

test("only items that are not exactly as described are looked at field by field", () => {
  const { check, unknown } = inspecting();
  expect(check([bucket(), bucket({ audio_tokens: 7 }), bucket()], answer)).toEqual([1]);
  expect(unknown).toEqual([["data[].results[].audio_tokens", 7]]);
});

test("without a fast check every item is looked at", () => {
  expect(inspecting(withoutFastCheck).check([bucket(), bucket()], answer)).toEqual([0, 1]);
});

test("a bad figure is a bad_row with the path to it", () => {
  const items = [bucket(), bucket({ output_tokens: -1 })];
  expect(thrownBy(() => inspecting().check(items, answer))).toMatchObject({
    code: "bad_row",
    path: "data[1].results[0].output_tokens",
    message: expect.stringContaining("data[1].results[0].output_tokens is not a count"),
  });
});
