import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { readPage, root, writtenPages } from "./test/pages.ts";

// Runs ten programs in a row, which takes long on a busy machine.
test("code and outputs in README and guides match the examples", { timeout: 300_000 }, () => {
  const run = spawnSync(process.execPath, [join(root, "tools/readme.mjs"), "--check", "--outputs"], {
    encoding: "utf8",
  });

  expect(run.stderr).toBe("");
  expect(run.status).toBe(0);
});

test("the README is one screen per job", () => {
  expect(readPage("README.md").trimEnd().split("\n").length).toBeLessThan(180);
});

test("every link between pages leads to an existing file and heading", () => {
  const broken = writtenPages().flatMap((page) =>
    relativeLinks(readPage(page)).flatMap(({ path, heading }) => {
      const target = path === "" ? page : join(dirname(page), path);
      if (!existsSync(join(root, target))) return [`${page} -> ${path}`];
      if (heading === undefined || headingsOf(target).includes(heading)) return [];
      return [`${page} -> ${path}#${heading}`];
    }),
  );

  expect(broken).toEqual([]);
});

test("every command in README and guides names an existing script, package or file", () => {
  const commands = writtenPages()
    .filter((page) => !/^(?:decisions|packages\/\w+\/CHANGELOG)/.test(page))
    .flatMap((page) => commandsIn(readPage(page)).map((command) => ({ page, command })));

  expect(commands.length).toBeGreaterThan(40);
  expect(commands.filter(({ command }) => !isKnown(command))).toEqual([]);
});

test("the guide to errors states the default retries", () => {
  const source = readFileSync(join(root, "packages/usage/src/http/retry.ts"), "utf8");
  const [, defaults = ""] = /defaultRetry: RetryOptions = \{([^}]+)\}/.exec(source) ?? [];
  const values = [...defaults.matchAll(/(\w+): ([\d_]+)/g)].map(([, name, value]) => ({ name, value }));
  const rows = readPage("docs/errors.md").matchAll(/^\| `(\w+)` +\| `([\d_]+)` +\|/gm);

  expect(values).toHaveLength(4);
  expect([...rows].map(([, name, value]) => ({ name, value }))).toEqual(values);
});

test("the guide to errors lists every class and code that the package throws", () => {
  const folder = join(root, "packages/usage/src/errors");
  const guide = readPage("docs/errors.md");
  const sources = readdirSync(folder)
    .filter((name) => name !== "usage-error.ts" && !name.includes(".test"))
    .map((name) => readFileSync(join(folder, name), "utf8"));
  const codes = sources.flatMap((source) => [
    ...[...source.matchAll(/^\s+\| "(\w+)"/gm)].map(([, code]) => code),
    ...[...source.matchAll(/readonly code: "(\w+)"/g)].map(([, code]) => code),
    ...[...source.matchAll(/ErrorCode = (.+);/g)].flatMap(([, union = ""]) => union.match(/\w+/g) ?? []),
  ]);
  const classes = sources.flatMap((source) => /export class (\w+)/.exec(source)?.[1] ?? []);

  expect(classes.length).toBeGreaterThan(6);
  expect(codes.length).toBeGreaterThan(25);
  expect([...classes, ...codes].filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
});

function relativeLinks(page: string): { path: string; heading: string | undefined }[] {
  const prose = page.replaceAll(/^```[^]*?^```/gm, "");
  return [...prose.matchAll(/\]\((?!https?:|mailto:)([^)\s#]*)(?:#([^)\s]+))?\)/g)].map(([, path = "", heading]) => ({
    path,
    heading,
  }));
}

/** Headings as GitHub's anchors. */
function headingsOf(page: string): string[] {
  const headings = readPage(page).matchAll(/^#{1,6} (.+)$/gm);
  return [...headings].map(([, text = ""]) =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(/\s/g, "-"),
  );
}

/** Command lines of shell blocks, and those in running text. */
function commandsIn(page: string): string[] {
  const blocks = [...page.matchAll(/^```sh\n([^]*?)^```$/gm)].flatMap(([, text = ""]) => text.split("\n"));
  const spans = [...page.replaceAll(/^```[^]*?^```/gm, "").matchAll(/`([^`\n]+)`/g)].map(([, text = ""]) => text);
  return [...blocks, ...spans]
    .map((line) => line.replace(/ +#.*$/, ""))
    .filter((line) => /^(?:p?npm|npx|node) [a-z@-]/.test(line));
}

/** Whether a command line names something that exists. Other tests check what it does. */
function isKnown(command: string): boolean {
  const [program, ...words] = command.split(" ");
  const named = words.filter((word) => !word.startsWith("-"));
  const [first = "", second = ""] = named;
  const { scripts, devEngines } = manifestIn("");
  if (program === "node") return existsSync(join(root, first));
  if (program === "npx")
    return [...publishedNames(), `pnpm@${devEngines?.packageManager.version}`, "msw"].includes(first);
  if (first === "install") return [...publishedNames(), ...peerNames()].includes(second);
  // A command of npm, not of the repository.
  if (command === "npm login") return true;
  if (!words.includes("--filter")) return scripts?.[first] !== undefined;
  return workspaces().some(({ name, scripts: own }) => name === first && own?.[second] !== undefined);
}

interface Manifest {
  readonly name?: string;
  readonly private?: boolean;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly devEngines?: { readonly packageManager: { readonly version: string } };
}

function manifestIn(folder: string): Manifest {
  return JSON.parse(readPage(join(folder, "package.json")));
}

function workspaces(): Manifest[] {
  return [...readdirSync(join(root, "packages")).map((name) => `packages/${name}`), "openapi"].map(manifestIn);
}

function publishedNames(): string[] {
  return workspaces().flatMap(({ name = "", private: kept }) => (kept === true ? [] : [name]));
}

/** What users install beside a package for one of its features. */
function peerNames(): string[] {
  return workspaces().flatMap(({ peerDependencies = {} }) => Object.keys(peerDependencies));
}
