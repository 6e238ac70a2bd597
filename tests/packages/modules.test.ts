import { cp, mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { subset } from "semver";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { publishedPackages } from "../../tools/release/packages.ts";
import { equipmentPath } from "../support/equipment.ts";
import { temporaryFolder } from "../support/folder.ts";
import { installStrictly } from "../support/pack-once.ts";
import { packedApp } from "../support/packed-app.ts";
import { finish, run } from "../support/run.ts";

const lines = ["20", "22", "24", "26"];
const nodeOf = (line: string): string => equipmentPath(`node-${line}/bin/node`);

const cleanup = new AsyncDisposableStack();
let folder: string;
let app: string;

beforeAll(async () => {
  folder = cleanup.use(await temporaryFolder("modules")).path;
  app = await packedApp(folder);
  // msw 2, the oldest that the mock takes. Installing it is the app's business.
  await symlink(equipmentPath("../jest/node_modules/msw"), join(app, "node_modules/msw"));
});
afterAll(() => cleanup.disposeAsync());

test("on Node.js 20 the packages install with --engine-strict, without a warning and without msw", async () => {
  const { code, stdout, stderr } = inject("packed").installation;
  expect({ code, stderr }, stdout).toEqual({ code: 0, stderr: "" });
  const names: readonly { name: string }[] = JSON.parse(
    await run("npm", ["query", '[name="msw"]'], { cwd: inject("packed").app }),
  );
  expect(names).toEqual([]);
});

test.for(lines.slice(1))("on Node.js %s they install with --engine-strict, without a warning", async (line) => {
  const fresh = join(folder, `fresh-${line}`);
  await mkdir(fresh);
  await writeFile(join(fresh, "package.json"), JSON.stringify({ name: "fresh", private: true }));
  const { code, stderr } = await installStrictly(fresh, line, ["--dry-run", ...inject("packed").tarballs]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

test("nothing that comes with a package is closed to a Node.js that the package promises", async () => {
  const promised = new Set(publishedPackages().map(({ manifest }) => manifest.engines?.["node"]));
  expect(promised).toEqual(new Set([">=20.19"]));
  const installed: readonly { name: string; engines?: { node?: string } }[] = JSON.parse(
    await run("npm", ["query", "*"], { cwd: inject("packed").app }),
  );
  const closed = installed.filter(({ engines }) => !subset(">=20.19", engines?.node ?? "*"));
  expect(closed.map(({ name, engines }) => [name, engines?.node])).toEqual([]);
});

test.for(lines)("on Node.js %s the packages load without a global that is not ECMAScript's own", async (line) => {
  const loaded = JSON.parse(await run(nodeOf(line), ["--no-experimental-require-module", "bare.cjs"], { cwd: app }));
  expect(loaded.globals).toBe("undefined undefined");
  expect(loaded.required).toEqual(loaded.imported);
  expect(loaded.required.every((exported: number) => exported > 0)).toBe(true);
});

test.for(lines)("on Node.js %s the two builds are two copies that recognize each other's errors", async (line) => {
  const flags = ["--no-warnings", "--no-experimental-require-module"];
  expect(JSON.parse(await run(nodeOf(line), [...flags, "copies.mjs"], { cwd: app }))).toEqual({
    copies: 2,
    across: [true, true],
    strangers: [false, false],
    handlers: [1, 1],
  });
});

// The oldest that is promised, the last that knows node10, and the newest. What two of them read alike is tried once.
const modes = [
  { mode: "node10", module: "commonjs", files: ["consumer.ts"], compilers: ["5.4", "5.9"] },
  { mode: "node16", module: "node16", files: ["consumer.mts", "consumer.cts"], compilers: ["5.4", "7"] },
  { mode: "nodenext", module: "nodenext", files: ["consumer.mts", "consumer.cts"], compilers: ["5.4", "5.9", "7"] },
  { mode: "bundler", module: "esnext", files: ["consumer.ts"], compilers: ["5.4", "7"] },
];
const compilations = modes.flatMap(({ compilers, ...mode }) => compilers.map((compiler) => ({ compiler, ...mode })));

test.for(compilations)("TypeScript $compiler reads the types with $mode", async ({ compiler, mode, module, files }) => {
  const types = join(app, "types");
  for (const file of files) await cp(join(import.meta.dirname, "../app/types/consumer.ts"), join(types, file));
  const compilerOptions = {
    target: "es2022",
    lib: ["es2022", "dom", "dom.iterable"],
    module,
    moduleResolution: mode,
    strict: true,
    noEmit: true,
    types: [],
    skipLibCheck: false,
  };
  const project = join(types, `${compiler}-${mode}.json`);
  await writeFile(project, JSON.stringify({ compilerOptions, files }));
  const tsc = equipmentPath(`typescript-${compiler}/bin/tsc`);
  const { stdout } = await finish(nodeOf("24"), [tsc, "-p", project, "--pretty", "false"], { cwd: types });
  // The declarations of msw 2 don't fit the browser types of TypeScript 7. Further lines of an error are indented.
  expect(stdout.split("\n").filter((line) => line !== "" && !/@mswjs|^ /.test(line))).toEqual([]);
});

test("Jest runs with the packages as it is, without a flag", async () => {
  const jest = equipmentPath("../jest/node_modules/jest/bin/jest.js");
  const { code, stderr } = await finish(nodeOf("20"), [jest, "--ci", "--rootDir", join(app, "jest")], {
    cwd: join(app, "jest"),
    env: { NODE_OPTIONS: "", NODE_ENV: "test" },
  });
  expect(stderr).toContain("Tests:       4 passed, 4 total");
  expect(code).toBe(0);
});
