import { faults } from "@org/usage-mock";
import { expect } from "vitest";
import { test } from "./test/fixture.ts";
import { runExample } from "./test/run.ts";

const may = ["2026-05-01", "2026-06-01"];

test("each way to fail has its exit code and its sentence, and prints nothing as if it were data", async ({
  place,
}) => {
  const { mock, run, url } = place;
  const failures: [name: string, expected: number, word: string, outcome: ReturnType<typeof run>][] = [];
  const without = runExample("errors.ts", may, { url, apiKey: "" });
  failures.push(["no key", 2, "missing_key", without]);
  failures.push([
    "an end that is no midnight",
    3,
    "23:59:59",
    run("errors.ts", ["2026-05-01", "2026-05-31T23:59:59Z"]),
  ]);
  const wrong = runExample("errors.ts", may, { url, apiKey: mock.keys.workspace });
  failures.push(["a key of another kind", 4, "wrong_key", wrong]);
  const nowhere = runExample("errors.ts", may, { url: "http://127.0.0.1:9", apiKey: mock.apiKey });
  failures.push(["nobody there", 6, "network", nowhere]);

  for (const [name, expected, word, outcome] of failures) {
    const { code, stdout, stderr } = await outcome;
    expect({ name, code, stdout }).toEqual({ name, code: expected, stdout: "" });
    expect(stderr).toContain(word);
  }
});

test("an answer that is no report is an error of its own kind", async ({ place }) => {
  place.mock.inject(faults.html());
  const { code, stderr } = await place.run("errors.ts", may);

  expect(code).toBe(5);
  expect(stderr).toContain("not_json");
});

test("and when nothing fails it counts the days of May", async ({ place }) => {
  expect(await place.run("errors.ts", may)).toMatchObject({ code: 0, stdout: "31 days\n" });
});
