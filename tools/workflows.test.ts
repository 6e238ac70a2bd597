import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { minimums } from "./mutants/minimums.ts";
import { root } from "./release/packages.ts";

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly "timeout-minutes"?: number;
  readonly strategy?: { readonly matrix: Readonly<Record<string, unknown>> };
  readonly steps: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Readonly<Record<string, unknown>>;
  }[];
}

const workflows = globSync(".github/workflows/*.yml", { cwd: root }).map((file) => ({
  file,
  text: readFileSync(join(root, file), "utf8"),
}));
const jobsOf = (text: string): readonly [string, Job][] => Object.entries((parse(text) as Workflow).jobs);

test("there are four workflows: check, drift, mutants and release", () => {
  expect(workflows.map(({ file }) => file).toSorted()).toEqual([
    ".github/workflows/check.yml",
    ".github/workflows/drift.yml",
    ".github/workflows/mutants.yml",
    ".github/workflows/release.yml",
  ]);
});

test.for(workflows)("every action in $file is pinned by commit, with its version in a comment", ({ text }) => {
  const used = text.split("\n").filter((line) => /^\s*(?:- )?uses:/.test(line));
  expect(used.length).toBeGreaterThan(0);
  for (const line of used) expect(line).toMatch(/uses: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test.for(workflows)(
  "$file grants no permissions, and each job has only the ones it needs, and a timeout",
  ({ text }) => {
    expect((parse(text) as Workflow).permissions).toEqual({});
    for (const [name, job] of jobsOf(text)) {
      expect(job.permissions, name).toBeDefined();
      expect(job["timeout-minutes"], name).toBeLessThanOrEqual(90);
      for (const { uses = "", with: options } of job.steps)
        if (uses.startsWith("actions/checkout@")) expect(options, name).toMatchObject({ "persist-credentials": false });
    }
  },
);

test("only the job that publishes can request an identity, and only release jobs and the drift issue can write", () => {
  const writers = workflows.flatMap(({ text }) =>
    jobsOf(text).flatMap(([name, { permissions = {} }]) =>
      Object.entries(permissions).flatMap(([scope, access]) => (access === "write" ? [`${name}: ${scope}`] : [])),
    ),
  );
  expect(writers.toSorted()).toEqual([
    "publish: contents",
    "publish: id-token",
    "report: issues",
    "versions: contents",
    "versions: pull-requests",
  ]);
});

test("the job that publishes gets tarballs from a job without credentials, and runs no script and no build", () => {
  const release = workflows.find(({ file }) => file.endsWith("release.yml"));
  const { pack, publish } = (parse(release?.text ?? "") as Workflow).jobs;
  expect(pack?.permissions).toEqual({ contents: "read" });
  expect(pack?.steps.map(({ run }) => run)).toContain(".ci/run");
  const commands = (publish?.steps ?? []).flatMap(({ run = "" }) => (run === "" ? [] : [run]));
  expect(commands.length).toBeGreaterThan(0);
  for (const command of commands) expect(command).toMatch(/^(?:npm|pnpm) install .*--ignore-scripts/);
  const upload = publish?.steps.at(-1)?.with;
  expect(upload).toEqual({ "pack-dir-artifact-id": "${{ needs.pack.outputs.tarballs }}" });
});

test("the workflow for mutants runs every folder that has a minimum", () => {
  const text = workflows.find(({ file }) => file.endsWith("mutants.yml"))?.text ?? "";
  expect((parse(text) as Workflow).jobs["mutants"]?.strategy?.matrix).toEqual({ folder: Object.keys(minimums) });
});

test("values from a pull request are never part of a command", () => {
  for (const { text } of workflows)
    for (const [name, { steps }] of jobsOf(text))
      for (const { run = "" } of steps) expect(run, name).not.toContain("${{");
});

test("the workflows install the pnpm that package.json names", () => {
  const { devEngines }: { devEngines: { packageManager: { version: string } } } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  );
  const named = workflows.flatMap(({ text }) => [...text.matchAll(/pnpm@([\d.]+)/g)].map(([, version]) => version));
  expect(new Set(named)).toEqual(new Set([devEngines.packageManager.version]));
});
