import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { createMock, faults } from "./index.ts";

const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");

/** The lines of this file between two marks, without their indentation. */
function shownLines(): string {
  const shown = /\/\/ shown\n([^]*?)\n *\/\/ end/.exec(readFileSync(import.meta.filename, "utf8"))?.[1] ?? "";
  return shown.replaceAll(/^ {2}/gm, "");
}

test("the example in the README is this code, and it works", async () => {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});

  // shown
  const mock = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" }); // the same seed always makes the same organization
  mock.inject(faults.rateLimited({ after: 1, resetAfterMs: 5_000 }));

  const url = "https://api.anthropic.com/v1/organizations/cost_report?starting_at=2026-09-01T00:00:00Z";
  const first = await mock.fetch(url, { headers: { "x-api-key": mock.apiKey } });
  const second = await mock.fetch(url, { headers: { "x-api-key": mock.apiKey } });

  console.log(first.status, second.status, mock.ledger.cost({ starting_at: "2026-09-01" }).length);
  // end

  expect(log.mock.calls).toEqual([[200, 429, 9]]);
  expect(shownLines()).toContain("createMock(");
  expect(readme).toContain(`import { createMock, faults } from "@org/usage-mock";\n\n${shownLines()}\n`);
  expect(readme).toContain(`${Object.keys(faults).length} ways to go wrong`);
});
