import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { pendingChangesets } from "./pending.ts";

/** A repository with only changesets. */
const repositoryWith = (files: Readonly<Record<string, string>>): string => {
  const repository = mkdtempSync(join(tmpdir(), "pending-"));
  onTestFinished(() => rmSync(repository, { recursive: true }));
  mkdirSync(join(repository, ".changeset"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(repository, ".changeset", name), text);
  return repository;
};

const change = `---\n"@acme/usage": minor\n"@acme/usage-cli": patch\n---\n\nRead reports by region\n\nMore words.\n`;

test("a pending changeset has its bumps and its first line", () => {
  expect(pendingChangesets(repositoryWith({ "calm-cats.md": change, "README.md": "# Changesets\n" }))).toEqual([
    {
      name: "calm-cats.md",
      bumps: { "@acme/usage": "minor", "@acme/usage-cli": "patch" },
      summary: "Read reports by region",
    },
  ]);
});

test("a changeset that names no package is ignored", () => {
  expect(pendingChangesets(repositoryWith({ "empty.md": "---\n---\n\nTests only\n" }))).toEqual([]);
});

test("a changeset that a prerelease has applied is not pending", () => {
  const pre = JSON.stringify({ mode: "pre", tag: "next", changesets: ["calm-cats"] });
  expect(pendingChangesets(repositoryWith({ "calm-cats.md": change, "pre.json": pre }))).toEqual([]);
});
