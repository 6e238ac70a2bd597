// One page of a walk is changed in one way, in every way and on every page: it is noticed, or it does no harm.
import { expect, test } from "vitest";
import { UsageError } from "../src/errors/usage-error.ts";
import { json, refusal, type Reply } from "./answers.ts";
import { bucketServer, bucketsBetween, type MessagesBucket, type MessagesPage, pageOf } from "./bucket-server.ts";
import { clientOf } from "./client.ts";

const dayMs = 86_400_000;
const startMs = Date.parse("2026-05-01T00:00:00Z");
const days = 12;
const pageDays = 3;
const pages = days / pageDays;
const window = { starting_at: "2026-05-01", ending_at: "2026-05-13", limit: pageDays } as const;

const truth = bucketsBetween(startMs, startMs + days * dayMs, dayMs);

/** A page of the unbroken walk, as it would be asked for with its cursor. */
function pageAt(index: number): MessagesPage {
  const search = new URLSearchParams({
    starting_at: window.starting_at,
    ending_at: window.ending_at,
    limit: String(pageDays),
  });
  search.set("page", `page_${startMs + index * pageDays * dayMs}`);
  return pageOf(search);
}

const cursorTo = (index: number): string => `page_${startMs + index * pageDays * dayMs}`;

/** Which page of the walk a request asks for, with a cursor or as a lane's own piece. */
function indexOf({ searchParams }: URL): number {
  const cursor = searchParams.get("page")?.slice("page_".length);
  const at = cursor === undefined ? Date.parse(searchParams.get("starting_at") ?? "") : Number(cursor);
  return (at - startMs) / dayMs / pageDays;
}

type Mutation = (page: MessagesPage, index: number) => Reply;

const withData = (page: MessagesPage, data: readonly unknown[]): object => ({ ...page, data });

/** A bucket moved, stretched or shrunk, by so many days at its start and its end. */
function shifted(
  { starting_at, ending_at, results }: MessagesBucket,
  startDays: number,
  endDays: number,
): MessagesBucket {
  return { starting_at: moved(starting_at, startDays), ending_at: moved(ending_at, endDays), results };
}

function moved(instant: string, byDays: number): string {
  return new Date(Date.parse(instant) + byDays * dayMs).toISOString();
}

const places = [0, 1, 2];

const mutations: Record<string, Mutation> = {
  "the page is lost: the next one is in its place": (_, index) => pageAt(index + 1),
  "the page before it comes again": (_, index) => pageAt(index - 1),
  "the first page comes again": () => pageAt(0),
  "the last page comes early": () => pageAt(pages - 1),
  "its buckets are lost": (page) => withData(page, []),
  "its data is null": (page) => ({ ...page, data: null }),
  "its data is missing": ({ has_more, next_page }) => ({ has_more, next_page }),
  "its buckets come in reverse": (page) => withData(page, page.data.toReversed()),
  "its buckets come twice": (page) => withData(page, [...page.data, ...page.data]),
  "the buckets of the next page are there too": (page, index) =>
    withData(page, [...page.data, ...pageAt(index + 1).data]),
  "the last bucket of the page before is there too": (page, index) =>
    withData(page, [...pageAt(index - 1).data.slice(-1), ...page.data]),
  "the report ends with it": (page) => ({ ...page, has_more: false }),
  "the report ends with it, and names no next page": (page) => ({ ...page, has_more: false, next_page: null }),
  "there is more, and no cursor": (page) => ({ ...page, has_more: true, next_page: null }),
  "there is more, and an empty cursor": (page) => ({ ...page, has_more: true, next_page: "" }),
  "there is more, and the cursor is missing": ({ data }) => ({ data, has_more: true }),
  "has_more is missing": ({ data, next_page }) => ({ data, next_page }),
  "has_more is a word": (page) => ({ ...page, has_more: "true" }),
  "its cursor is unknown": (page) => ({ ...page, has_more: true, next_page: "page_unknown" }),
  "it is an error in a 200": () => ({ type: "error", error: { type: "api_error", message: "Internal server error" } }),
  "it is HTML": () => json("<html></html>"),
  "it is empty": () => json(""),
  "it is {}": () => ({}),
  "it is null": () => json("null"),
};
for (const to of [0, 1, 2, 3, 4]) {
  mutations[`its cursor leads to page ${to}`] = (page) => ({ ...page, has_more: true, next_page: cursorTo(to) });
}
for (const at of places) {
  mutations[`bucket ${at} is lost`] = (page) => withData(page, page.data.toSpliced(at, 1));
  mutations[`bucket ${at} comes twice`] = (page) =>
    withData(
      page,
      page.data.flatMap((bucket, index) => (index === at ? [bucket, bucket] : [bucket])),
    );
  mutations[`bucket ${at} has no results`] = (page) =>
    withData(
      page,
      page.data.map(({ results, ...bucket }, index) => (index === at ? bucket : { ...bucket, results })),
    );
  mutations[`bucket ${at} is null`] = (page) =>
    withData(
      page,
      page.data.map((bucket, index) => (index === at ? null : bucket)),
    );
  mutations[`bucket ${at} changes places with the first of the next page`] = (page, index) =>
    withData(
      page,
      page.data.map((bucket, place) => (place === at ? pageAt(index + 1).data[0] : bucket)),
    );
  for (const [startDays, endDays] of [
    [1, 1],
    [-1, -1],
    [0.5, 0.5],
    [-0.5, -0.5],
    [0, 1],
    [0, -0.5],
    [-1, 0],
    [0.5, 0],
    [-400, -400],
    [400, 400],
  ] as const) {
    mutations[`bucket ${at} is restated by ${startDays} and ${endDays} days`] = (page) =>
      withData(
        page,
        page.data.map((bucket, index) => (index === at ? shifted(bucket, startDays, endDays) : bucket)),
      );
  }
  for (const counter of ["output_tokens", "cache_creation", "server_tool_use"] as const) {
    mutations[`a row of bucket ${at} has no ${counter}`] = (page) =>
      withData(
        page,
        page.data.map((bucket, index) =>
          index === at
            ? { ...bucket, results: bucket.results.map((row) => ({ ...row, [counter]: undefined })) }
            : bucket,
        ),
      );
  }
}

/** What a walk with one changed page came to. */
async function outcomeOf(
  mutation: Mutation,
  mutated: number,
  concurrency: number,
): Promise<"noticed" | "harmless" | "reported"> {
  const server = bucketServer((page, url) => {
    if (url.searchParams.get("page") === "page_unknown")
      return refusal(400, "invalid_request_error", "page: Invalid page cursor");
    return indexOf(url) === mutated ? mutation(page, mutated) : page;
  });
  try {
    const { items, receipt } = await clientOf(server).messages(window, { concurrency }).collect();
    // Whatever was delivered is the beginning of the truth, and the receipt says what is not.
    expect(items).toMatchObject(truth.slice(0, items.length));
    const missing = truth.slice(items.length);
    const reported =
      missing.length === 0 ? [] : [{ starting_at: missing[0]?.starting_at, ending_at: "2026-05-13T00:00:00Z" }];
    expect(receipt.coverage.missing).toEqual(reported);
    return missing.length === 0 ? "harmless" : "reported";
  } catch (error) {
    if (!UsageError.isInstance(error)) throw error;
    return "noticed";
  }
}

/** Those that leave the report whole, or whose tail the receipt names: everything else is an error. */
const harmless = new Set([
  "has_more is missing",
  "the report ends with it",
  "the report ends with it, and names no next page",
  "its cursor leads to page 4",
]);

test.each([1, 3])(
  "with %i lanes, no change of a page makes a report shorter, longer or other than it is",
  async (concurrency) => {
    for (const [name, mutation] of Object.entries(mutations)) {
      for (let page = 0; page < pages; page++) {
        const outcome = await outcomeOf(mutation, page, concurrency);
        const same = JSON.stringify(mutation(pageAt(page), page)) === JSON.stringify(pageAt(page));
        // No page after the last one could reveal a change of it; the receipt reports what it lacks.
        if (concurrency > 1 || page === pages - 1 || harmless.has(name)) continue;
        expect(outcome, `page ${page}: ${name}`).toBe(same ? "harmless" : "noticed");
      }
    }
  },
);

test("a page cut at any byte is not a page", async () => {
  const { length } = JSON.stringify(pageAt(1));
  for (let bytes = 0; bytes < length; bytes += 7) {
    const cut: Mutation = (page) => json(JSON.stringify(page).slice(0, bytes));
    expect(await outcomeOf(cut, 1, 1), `${bytes} bytes`).toBe("noticed");
  }
});

test("two pages that change places are noticed, whichever they are", async () => {
  for (let left = 0; left < pages; left++) {
    for (let right = left + 1; right < pages; right++) {
      for (const concurrency of [1, 3]) {
        const server = bucketServer((page, url) => {
          const index = indexOf(url);
          return index === left ? pageAt(right) : index === right ? pageAt(left) : page;
        });
        const walk = clientOf(server).messages(window, { concurrency }).collect();
        await expect(walk).rejects.toMatchObject({ name: "ProtocolError" });
      }
    }
  }
});

test("a page that is restated while an expired cursor is read again is noticed, on every page", async () => {
  for (let expired = 1; expired < pages; expired++) {
    for (let restated = 0; restated < expired; restated++) {
      let again = false;
      const server = bucketServer((page, url) => {
        const index = indexOf(url);
        if (!again && index === expired) {
          again = true;
          return refusal(410, "invalid_request_error", "The cursor has expired.");
        }
        const [bucket, ...others] = page.data;
        if (!again || index !== restated || bucket === undefined) return page;
        const results = bucket.results.map((row) => ({ ...row, output_tokens: row.output_tokens + 1 }));
        return withData(page, [{ ...bucket, results }, ...others]);
      });
      await expect(clientOf(server).messages(window, { concurrency: 1 }).collect()).rejects.toMatchObject({
        code: "cursor_expired",
      });
    }
  }
});
