import { expect, test } from "vitest";
import { afterEach, beforeEach, fileOf, type MutantTest, onTestFinished, test as define, testsOf } from "./tests.ts";

const defined = (body: () => void): Promise<MutantTest[]> => testsOf("/lanes.test.ts", async () => body());

test("the tests of a file can be run again and again, each with its hooks", async () => {
  const calls: string[] = [];
  const [first, second] = await defined(() => {
    beforeEach(() => calls.push("before"));
    afterEach(() => calls.push("after"));
    define("one", () => {
      onTestFinished(() => calls.push("finished"));
      calls.push("one");
    });
    define("two", async () => {
      await Promise.resolve();
      throw new Error("no");
    });
  });
  await first?.run();
  await first?.run();
  await expect(second?.run()).rejects.toThrow("no");
  const one = ["before", "one", "finished", "after"];
  expect(calls).toEqual([...one, ...one, "before", "after"]);
});

test("a row of a table is a test with the row in its name and as its arguments", async () => {
  const rows: unknown[][] = [];
  const tests = await defined(() => {
    define.each([["a", 1], ["b"]])("%s is a row", (...row) => rows.push(row));
    define.each([[1], "c"])("%j is an argument", (...row) => rows.push(row));
  });
  for (const { run } of tests) await run();
  expect(rows).toEqual([["a", 1], ["b"], [[1]], ["c"]]);
  expect(tests.map(({ name }) => name)).toEqual([
    "a is a row",
    "b is a row",
    "[1] is an argument",
    '"c" is an argument',
  ]);
});

test("an ID is the same in another process, where an argument has another stack", async () => {
  const ids = await idsFrom("Error: no\n    at one");
  expect(ids).toEqual(await idsFrom("Error: no\n    at another"));
});

async function idsFrom(stack: string): Promise<string[]> {
  const thrown = Object.assign(new Error("no"), { stack });
  const tests = await defined(() => define.each([[thrown]])("%s is thrown", () => {}));
  return tests.map(({ id }) => id);
}

test("an ID names the file, and is different for tests of one name", async () => {
  const [one, other] = await defined(() => {
    define("same", () => {});
    define("same", () => {});
  });
  expect(one?.id).not.toBe(other?.id);
  expect(fileOf(one?.id ?? "")).toBe("/lanes.test.ts");
});

test("a test that waits forever fails", async () => {
  const [waiting] = await defined(() => define("waits", () => new Promise(() => {}), 5));
  await expect(waiting?.run()).rejects.toThrow("within 5 ms");
});
