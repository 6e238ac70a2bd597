import { assert, array, asyncProperty, integer, nat } from "fast-check";
import { expect, test } from "vitest";
import { atRest, deferred } from "../../test/hand-clock.ts";
import { allOf, rejectionOf } from "../../test/pages.ts";
import { inOrder } from "./lanes.ts";

/** Sources of so many pages each. Says which pages were read, and how many wait for the consumer. */
function sourcesOf(counts: readonly number[]) {
  const reads: string[] = [];
  let takenCount = 0;
  let most = 0;
  const sources = counts.map(
    (count, source) =>
      // Each page is ready as soon as it is asked for: only the lanes buffer.
      async function* pages(): AsyncGenerator<string, void> {
        for (let page = 0; page < count; page++) {
          reads.push(`${source}.${page}`);
          most = Math.max(most, reads.length - takenCount);
          yield `${source}.${page}`;
        }
      },
  );
  return { sources, reads, take: () => void takenCount++, most: () => most };
}

test("pages come in the order of their sources, whatever the number of lanes", async () => {
  await assert(
    asyncProperty(array(nat({ max: 4 }), { maxLength: 8 }), integer({ min: 1, max: 6 }), async (counts, width) => {
      const { sources } = sourcesOf(counts);
      const expected = counts.flatMap((count, source) =>
        Array.from({ length: count }, (_, page) => `${source}.${page}`),
      );
      expect(await allOf(inOrder(sources, width))).toEqual(expected);
    }),
  );
});

test("reading the first page asks for one page", async () => {
  const { sources, reads } = sourcesOf([2, 2, 2, 2]);
  for await (const _ of inOrder(sources, 4)) break;
  await atRest();
  expect(reads).toEqual(["0.0"]);
});

test("the other lanes open as soon as the second page is requested", async () => {
  const { sources, reads } = sourcesOf([1, 1, 1, 1, 1]);
  const pages = inOrder(sources, 3);
  await pages.next();
  void pages.next();
  await atRest();
  expect(reads).toEqual(["0.0", "1.0", "2.0", "3.0"]);
});

test("the other lanes open although the first still has pages", async () => {
  const { sources, reads } = sourcesOf([3, 1, 1, 1]);
  const pages = inOrder(sources, 3);
  await pages.next();
  await pages.next();
  void pages.next();
  await atRest();
  expect(reads.toSorted()).toEqual(["0.0", "0.1", "0.2", "1.0", "2.0"]);
});

test("a slow consumer holds at most one page per lane", async () => {
  await assert(
    asyncProperty(
      array(integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 10 }),
      integer({ min: 1, max: 5 }),
      async (counts, width) => {
        const { sources, take, most } = sourcesOf(counts);
        for await (const _ of inOrder(sources, width)) {
          await atRest();
          take();
        }
        expect(most()).toBeLessThanOrEqual(width);
      },
    ),
    { numRuns: 30 },
  );
});

async function* failing(failure: Promise<never>): AsyncGenerator<string, void> {
  yield "b";
  await failure;
}

const failed = (): AsyncGenerator<string, void> => failing(Promise.reject(new Error("the third page failed")));

test("a failure waits for its turn: what came before it is delivered", async () => {
  const { sources } = sourcesOf([1, 9]);
  const delivered: string[] = [];
  const reading = (async () => {
    for await (const page of inOrder([...sources.slice(0, 1), failed, ...sources.slice(1)], 3)) delivered.push(page);
  })();
  expect(await rejectionOf(reading)).toMatchObject({ message: "the third page failed" });
  expect(delivered).toEqual(["0.0", "b"]);
});

test("the failure of a lane that is never read is handled", async () => {
  const late = deferred<never>();
  async function* waiting(): AsyncGenerator<string, void> {
    yield await late.promise;
  }
  const pages = inOrder([...sourcesOf([3]).sources, waiting], 2);
  await pages.next();
  await pages.next();
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  process.on("unhandledRejection", note);
  await pages.return();
  late.reject(new Error("too late"));
  await atRest();
  process.off("unhandledRejection", note);
  expect(unhandled).toEqual([]);
});

test("no sources give no pages", async () => {
  expect(await allOf(inOrder([], 4))).toEqual([]);
});
