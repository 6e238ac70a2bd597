import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publishedPackages } from "../../tools/release/packages.ts";
import { temporaryFolder } from "../support/folder.ts";
import { installedSize } from "../support/installed-size.ts";
import { packedApp } from "../support/packed-app.ts";
import { finish, run } from "../support/run.ts";

interface Installed {
  readonly name: string;
  /** The folder, which can contain other packages. */
  readonly path: string;
  readonly license?: string;
  readonly scripts?: Readonly<Record<string, string>>;
}

/** Licenses that ask for no more than their notice, or for nothing. */
const permissive = [
  "MIT",
  "ISC",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "BlueOak-1.0.0",
  "Unlicense",
  "(MIT OR CC0-1.0)",
];

const cleanup = new AsyncDisposableStack();
let app: string;

beforeAll(async () => {
  app = await packedApp(cleanup.use(await temporaryFolder("installed")).path);
});
afterAll(() => cleanup.disposeAsync());

const installed = async (selector: string): Promise<readonly Installed[]> =>
  JSON.parse(await run("npm", ["query", selector], { cwd: app }));

const neededBy = async (name: string): Promise<readonly string[]> =>
  (await installed(`[name="${name}"] > *`)).map((needed) => needed.name);

test("everything that comes with the packages has a permissive license and runs no script on the way in", async () => {
  const packages = (await installed("*")).filter(({ name }) => name !== "fresh-app");
  expect(packages.length).toBeGreaterThan(publishedPackages().length);
  expect(
    packages.filter(({ license = "" }) => !permissive.includes(license)).map(({ name, license }) => [name, license]),
  ).toEqual([]);
  const scripted = packages.filter(({ scripts = {} }) =>
    ["preinstall", "install", "postinstall"].some((script) => script in scripts),
  );
  expect(scripted.map(({ name }) => name)).toEqual([]);
});

test("the client brings one chain of dependencies: the raw client, openapi-fetch and its types", async () => {
  expect(await neededBy("@org/usage")).toEqual(["@org/usage-raw"]);
  expect(await neededBy("@org/usage-raw")).toEqual(["openapi-fetch"]);
  expect(await neededBy("openapi-fetch")).toEqual(["openapi-typescript-helpers"]);
  expect(await neededBy("openapi-typescript-helpers")).toEqual([]);
});

test("the command installs in 20 MB and 70 packages", async () => {
  const { packages, megabytes } = await installedSize(app, "@org/usage-cli");
  expect(packages).toBeGreaterThan(20);
  expect(packages).toBeLessThanOrEqual(70);
  expect(megabytes).toBeGreaterThan(1);
  expect(megabytes).toBeLessThanOrEqual(20);
});

test("every command that the packages bring starts", async () => {
  const commands = publishedPackages().flatMap(({ manifest }) => Object.keys(manifest.bin ?? {}));
  expect(commands).toContain("usage");
  for (const command of commands) {
    const { code, stdout } = await finish(join(app, "node_modules/.bin", command), ["--help"], { cwd: app });
    expect(code, command).toBe(0);
    expect(stdout, command).toContain(command);
  }
});
