import { faults } from "@org/usage-mock";
import { expect } from "vitest";
import { test } from "./test/fixture.ts";
import { runExample } from "./test/run.ts";

const may = ["2026-05-01", "2026-06-01"];

test("each kind of failure has its exit code and message, and prints no data", async ({ place }) => {
  const { mock, run, url } = place;
  const failures: [name: string, expected: number, word: string, outcome: ReturnType<typeof run>][] = [];
  const without = runExample("errors.ts", may, { url, apiKey: "" });
  failures.push(["no key", 2, "missing_key", without]);
  failures.push([
    "an end that is not midnight",
    3,
    "23:59:59",
    run("errors.ts", ["2026-05-01", "2026-05-31T23:59:59Z"]),
  ]);
  const wrong = runExample("errors.ts", may, { url, apiKey: mock.keys.workspace });
  failures.push(["a key of the wrong kind", 4, "wrong_key", wrong]);
  const nowhere = runExample("errors.ts", may, { url: "http://127.0.0.1:9", apiKey: mock.apiKey });
  failures.push(["no server", 6, "network", nowhere]);

  for (const [name, expected, word, outcome] of failures) {
    const { code, stdout, stderr } = await outcome;
    expect({ name, code, stdout }).toEqual({ name, code: expected, stdout: "" });
    expect(stderr).toContain(word);
  }
});

test("a response that is not a report has its own error", async ({ place }) => {
  place.mock.inject(faults.html());
  const { code, stderr } = await place.run("errors.ts", may);

  expect(code).toBe(5);
  expect(stderr).toContain("not_json");
});

test("without a failure it counts the days of May", async ({ place }) => {
  expect(await place.run("errors.ts", may)).toMatchObject({ code: 0, stdout: "31 days\n" });
});
