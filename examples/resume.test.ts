import { existsSync } from "node:fs";
import { appendFile, mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { faults } from "@org/usage-mock";
import { expect } from "vitest";
import { test } from "./test/fixture.ts";

const window = { starting_at: "2026-05-01", ending_at: "2026-06-12" };

test("an interrupted export continues where it stopped and ends with each row of the ledger once", async ({
  place,
}) => {
  const { mock, run } = place;
  const file = join(await mkdtemp(join(tmpdir(), "resume-")), "rows.ndjson");
  const args = [window.starting_at, window.ending_at, file];
  const repair = mock.inject(faults.html({ after: 2, times: 1 }));
  const broken = await run("resume.ts", args);
  const partial = await readFile(file, "utf8");
  repair();

  expect(broken.code).not.toBe(0);
  expect(broken.stderr).toContain("not_json");
  expect(partial.trim().split("\n").length).toBeGreaterThan(100);
  expect(existsSync(`${file}.checkpoint`)).toBe(true);

  // A crash between the rows and their checkpoint leaves rows that no checkpoint covers.
  await appendFile(file, '{"half of a ro');
  const mended = await run("resume.ts", args);

  const lines = (await readFile(file, "utf8")).trim().split("\n");
  const rows = lines.map((line): Row => JSON.parse(line));
  const truth = mock.ledger.usage({ ...window, bucket_width: "1h", group_by: ["model"] });
  expect(mended.code).toBe(0);
  expect(existsSync(`${file}.checkpoint`)).toBe(false);
  expect(rows.map((row) => `${row.at} ${row.model} ${row.output_tokens}`).toSorted()).toEqual(
    truth.map((row) => `${row.starting_at} ${row.model} ${row.output_tokens}`).toSorted(),
  );
});

interface Row {
  at: string;
  model: string | null;
  output_tokens: number;
}
