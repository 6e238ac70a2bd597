import { expect, test } from "vitest";
import { unusedNote } from "./unused-value.ts";

const kinds = { label: "--where type", used: ["tokens"], allowed: ["tokens", "web_search"] };

test("a value of the API is compared without regard to case, as rows are", () => {
  expect(unusedNote({ ...kinds, value: "WEB_SEARCH" })).toContain("--where type=WEB_SEARCH: no use in this window.");
});

test("a value that the API does not have is refused with those that it has", () => {
  expect(() => unusedNote({ ...kinds, value: "web_serch" })).toThrow(
    '--where type is invalid: got "web_serch"; expected tokens, web_search. Did you mean web_search?',
  );
});
