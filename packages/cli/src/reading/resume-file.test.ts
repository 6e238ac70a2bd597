import { appendFile, mkdtemp, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bindingOf } from "./binding.ts";
import type { KeptPage } from "./kept-page.ts";
import { openResumeFile, type ResumeFile, type ResumeRequest } from "./resume-file.ts";

const settings = {
  report: "cost",
  parameters: ["30d"],
  "time zone": undefined,
  names: false,
  demo: false,
  format: "csv",
  "base URL": "https://api.anthropic.com",
  key: "key-1",
};

const page = (resume: string): KeptPage => ({
  items: [{ amount: "1" }],
  resume,
  dataRefreshedAt: null,
  readAt: "2026-06-15T10:20:00Z",
  unrecognized: [],
});

async function freshPath(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), "usage-resume-")), "resume");
}

function openAt(path: string, overrides: Partial<ResumeRequest> = {}): Promise<ResumeFile> {
  return openResumeFile({
    path,
    binding: bindingOf(settings),
    nowMs: 1000,
    organization: () => undefined,
    isMixed: () => false,
    confirmOrganization: async () => false,
    ...overrides,
  });
}

/** A file with four pages of an interrupted report. */
async function interrupted(overrides: Partial<ResumeRequest> = {}): Promise<string> {
  const path = await freshPath();
  const file = await openAt(path, overrides);
  for (const resume of ["a", "b", "c", "d"]) await file.section("0").append(page(resume));
  await file.close();
  return path;
}

async function keptIn(path: string, overrides: Partial<ResumeRequest> = {}): Promise<string[]> {
  const file = await openAt(path, overrides);
  const kept = file.section("0").kept.map(({ resume }) => resume);
  await file.close();
  return kept;
}

test("a later run finds the pages of an earlier one, and the time of the first", async () => {
  const path = await freshPath();
  const first = await openAt(path);
  const finished = first.section("0");
  await finished.append(page("a"));
  await finished.finish({ through: "x" });
  await first.section("1").append(page("b"));
  await first.close();
  const second = await openAt(path, { nowMs: 9999 });
  expect(second.nowMs).toBe(1000);
  expect(second.section("0")).toMatchObject({ kept: [page("a")], finished: { through: "x" } });
  expect(second.section("1")).toMatchObject({ kept: [page("b")], finished: undefined });
  expect(second.section("2").kept).toEqual([]);
  await second.close();
});

test("a last line that a crash cut short is dropped, and its page is read again", async () => {
  const path = await interrupted();
  await appendFile(path, 'abc {"section":"0","page":{"items":[{"amo');
  const second = await openAt(path);
  expect(second.section("0").kept.map(({ resume }) => resume)).toEqual(["a", "b", "c", "d"]);
  await second.section("0").append(page("e"));
  await second.close();
  expect(await keptIn(path)).toEqual(["a", "b", "c", "d", "e"]);
});

test("a lost last line is read again: its page and the facts at the end of the report get lost together", async () => {
  const path = await freshPath();
  const file = await openAt(path);
  const section = file.section("0");
  await section.append(page("a"));
  await section.append(page("b"));
  await section.finish({ missing: ["2026-05-04"] });
  await file.close();
  const lines = (await readFile(path, "utf8")).split("\n").slice(0, -2);
  await writeFile(path, lines.map((line) => `${line}\n`).join(""));
  const second = await openAt(path);
  expect(second.section("0")).toMatchObject({ kept: [page("a")], finished: undefined });
  await second.close();
});

test.each<readonly [name: string, change: (lines: string[]) => string[]]>([
  ["lost", (lines) => lines.toSpliced(2, 1)],
  ["doubled", (lines) => lines.toSpliced(2, 0, lines[2] ?? "")],
  ["changed", (lines) => lines.with(2, (lines[2] ?? "").replace('"amount":"1"', '"amount":"2"'))],
  ["moved", (lines) => [lines[0] ?? "", lines[2] ?? "", lines[1] ?? "", ...lines.slice(3)]],
])("a line that was %s is refused, and the file is not changed", async (_, change) => {
  const path = await interrupted();
  const damaged = change((await readFile(path, "utf8")).split("\n").filter(Boolean))
    .map((line) => `${line}\n`)
    .join("");
  await writeFile(path, damaged);
  await expect(openAt(path)).rejects.toThrow(/is damaged in line/);
  expect(await readFile(path, "utf8")).toBe(damaged);
});

test.each(["report", "parameters", "time zone", "names", "demo", "format", "base URL"] as const)(
  "a file that differs in %s is refused, and the error says so",
  async (name) => {
    const path = await interrupted();
    const binding = bindingOf({ ...settings, [name]: "another" });
    await expect(openAt(path, { binding })).rejects.toThrow(`another command: ${name} differs`);
    expect(await keptIn(path)).toEqual(["a", "b", "c", "d"]);
  },
);

const otherKey = { binding: bindingOf({ ...settings, key: "key-2" }) };

test("another key is refused, unless the answers name the same organization", async () => {
  const unnamed = await interrupted();
  await expect(openAt(unnamed, { ...otherKey, confirmOrganization: async () => true })).rejects.toThrow("another key");
  const path = await interrupted({ organization: () => "org-1" });
  const confirm = (current: string) => ({
    ...otherKey,
    confirmOrganization: async (expected: string) => expected === current,
  });
  expect(await keptIn(path, confirm("org-1"))).toEqual(["a", "b", "c", "d"]);
  await expect(openAt(path, confirm("org-2"))).rejects.toThrow("another key");
});

test("a page of another organization is never added", async () => {
  const path = await interrupted({ organization: () => "org-1" });
  const file = await openAt(path, { organization: () => "org-2" });
  await expect(file.section("0").append(page("e"))).rejects.toThrow("another organization");
  await file.close();
});

test("a second run is refused immediately while the first one is open", async () => {
  const path = await interrupted();
  const first = await openAt(path);
  await expect(openAt(path)).rejects.toThrow("in use");
  await first.close();
  expect(await keptIn(path)).toEqual(["a", "b", "c", "d"]);
});

test("a file without a page is not kept", async () => {
  const path = await freshPath();
  await (await openAt(path)).close();
  await expect(stat(path)).rejects.toThrow("ENOENT");
});

test("a file that is not a resume file is never overwritten", async () => {
  for (const text of ["notes", "notes\n", '{"a":1}\n']) {
    const path = await freshPath();
    await writeFile(path, text);
    await expect(openAt(path)).rejects.toThrow("not a resume file");
    expect(await readFile(path, "utf8")).toBe(text);
  }
});
