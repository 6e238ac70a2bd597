import { appendFile, mkdtemp, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openResumeFile } from "./resume-file.ts";

const command = ["cost", "--last", "30d"];
const page = (resume: string) => ({ items: [{ amount: "1" }], resume, dataRefreshedAt: null });

async function freshPath(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), "usage-resume-")), "resume");
}

test("what one run kept, the next one finds, with the moment the first was run", async () => {
  const path = await freshPath();
  const first = await openResumeFile(path, command, 1000);
  await first.section("0").append(page("a"));
  await first.section("0").finish({ through: "x" });
  await first.section("1").append(page("b"));
  await first.close();
  const second = await openResumeFile(path, command, 9999);
  expect(second.nowMs).toBe(1000);
  expect(second.section("0")).toMatchObject({ kept: [page("a")], finished: { through: "x" } });
  expect(second.section("1")).toMatchObject({ kept: [page("b")], finished: undefined });
  expect(second.section("2").kept).toEqual([]);
  await second.close();
});

test("a line that was cut short is dropped, and writing goes on behind the last whole one", async () => {
  const path = await freshPath();
  const first = await openResumeFile(path, command, 1000);
  await first.section("0").append(page("a"));
  await first.close();
  await appendFile(path, '{"section":"0","page":{"items":[{"amo');
  const second = await openResumeFile(path, command, 1000);
  expect(second.section("0").kept).toEqual([page("a")]);
  await second.section("0").append(page("b"));
  await second.close();
  const third = await openResumeFile(path, command, 1000);
  expect(third.section("0").kept.map(({ resume }) => resume)).toEqual(["a", "b"]);
  await third.close();
});

test("a file without a page is not kept", async () => {
  const path = await freshPath();
  await (await openResumeFile(path, command, 1000)).close();
  await expect(stat(path)).rejects.toThrow("ENOENT");
});

test("somebody's file is never overwritten", async () => {
  for (const text of ["notes", "notes\n", '{"a":1}\n']) {
    const path = await freshPath();
    await writeFile(path, text);
    await expect(openResumeFile(path, command, 1000)).rejects.toThrow(/not a resume file|another command/);
    expect(await readFile(path, "utf8")).toBe(text);
  }
});
