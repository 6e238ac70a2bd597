import { expect, test } from "vitest";
import { createAnswers } from "./pages.ts";

interface Page {
  readonly data: readonly {
    readonly starting_at: string;
    readonly ending_at: string;
    readonly results: readonly unknown[];
  }[];
  readonly has_more: boolean;
  readonly next_page: string | null;
}

const ask = (query: string, rows = 2): Page => {
  const answer = createAnswers()(`/rows-${rows}/latency-0/v1/organizations/usage_report/messages?${query}`);
  return JSON.parse(answer?.body.toString() ?? "null") as Page;
};

const window = "starting_at=2026-01-01T00:00:00Z&ending_at=2026-01-11T00:00:00Z&bucket_width=1d&limit=7";

test("a page has the requested number of buckets, each with its rows, in order", () => {
  const { data, has_more: more } = ask(window);
  expect(data.map(({ starting_at: start }) => start.slice(8, 10))).toEqual(["01", "02", "03", "04", "05", "06", "07"]);
  expect(data.map(({ ending_at: end }) => end.slice(8, 10))).toEqual(["02", "03", "04", "05", "06", "07", "08"]);
  expect(data.map(({ results }) => results.length)).toEqual([2, 2, 2, 2, 2, 2, 2]);
  expect(more).toBe(true);
});

test("the cursor leads to the rest of the window, and the last page has none", () => {
  const { next_page: cursor } = ask(window);
  const { data, has_more: more, next_page: next } = ask(`${window}&page=${cursor}`);
  expect(data.map(({ starting_at: start }) => start)).toEqual([
    "2026-01-08T00:00:00Z",
    "2026-01-09T00:00:00Z",
    "2026-01-10T00:00:00Z",
  ]);
  expect([more, next]).toEqual([false, null]);
});

test("the same request has the same response, and another page has other figures", () => {
  const { next_page: cursor } = ask(window);
  expect(ask(window)).toEqual(ask(window));
  expect(ask(`${window}&page=${cursor}`).data[0]?.results).not.toEqual(ask(window).data[0]?.results);
});

test("a request for anything else has no answer", () => {
  expect(createAnswers()("/v1/organizations/usage_report/messages")).toBeUndefined();
  expect(createAnswers()("/rows-1/latency-0/v1/organizations/usage_report/messages?limit=1")).toBeUndefined();
});

test("a window may begin before 1970, as thousands of small pages do", () => {
  const { data } = ask("starting_at=1949-05-06T00:00:00Z&ending_at=1950-01-01T00:00:00Z&bucket_width=1d&limit=7");
  expect(data.map(({ starting_at: start }) => start)).toEqual(
    [6, 7, 8, 9, 10, 11, 12].map((day) => `1949-05-${String(day).padStart(2, "0")}T00:00:00Z`),
  );
});
