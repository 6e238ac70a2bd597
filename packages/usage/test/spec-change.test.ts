import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../../..");
const tsc = join(createRequire(import.meta.url).resolve("typescript/package.json"), "../bin/tsc");
const node = (...args: string[]) => run(process.execPath, args);

/** What a package consists of, without what was installed, built or reported. */
const isSource = (path: string): boolean => !["node_modules", "dist", ".results", ".turbo"].includes(basename(path));

/** A temporary copy of the API description and the two packages that follow from it, on the libraries installed here. */
async function copyOfRepository(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), "spec-change-"));
  onTestFinished(() => rm(copy, { recursive: true }));
  for (const file of ["tsconfig.base.json", "tools/build.mjs"]) await cp(join(root, file), join(copy, file));
  for (const folder of ["tools/build", "openapi", "packages/raw", "packages/usage"])
    await cp(join(root, folder), join(copy, folder), { recursive: true, filter: isSource });
  for (const folder of ["tools", "openapi", "packages/raw"])
    await symlink(join(root, folder, "node_modules"), join(copy, folder, "node_modules"));
  await mkdir(join(copy, "packages/usage/node_modules/@org"), { recursive: true });
  await symlink(join(copy, "packages/raw"), join(copy, "packages/usage/node_modules/@org/usage-raw"));
  return copy;
}

/** Runs a package's own build. */
async function build(cwd: string): Promise<void> {
  const { scripts } = JSON.parse(await readFile(join(cwd, "package.json"), "utf8")) as { scripts: { build: string } };
  const PATH = [join(cwd, "node_modules/.bin"), dirname(process.execPath), process.env["PATH"]].join(delimiter);
  await run(scripts.build, [], { cwd, shell: true, env: { ...process.env, PATH } });
}

async function edit(path: string, before: string, after: string): Promise<void> {
  const text = await readFile(path, "utf8");
  expect(text.split(before), `${before} appears once in the API description`).toHaveLength(2);
  await writeFile(path, text.replace(before, after));
}

const script = `
  import { createUsageClient, isServiceTier, messagesQuery, serviceTiers } from "./src/index.ts";
  const usage = createUsageClient({ apiKey: "sk-ant-admin01-of-a-test" });
  const may = { starting_at: "2026-05-01", ending_at: "2026-06-01" };
  const query = (params) => usage.messages(params).plan().requests[0].url.split("?")[1];
  const refusal = (params) => {
    try { usage.messages(params); } catch ({ message, allowed }) { return { message, allowed }; }
  };
  console.log(JSON.stringify({
    known: [isServiceTier("economy"), serviceTiers.includes("economy")],
    sent: query({ ...may, service_tiers: ["economy"] }),
    near: refusal({ ...may, service_tiers: ["econmy"] }),
    built: query(messagesQuery("2026-05-01", "2026-06-01").regions("north", "south")),
    tooMany: refusal({ ...may, regions: ["a", "b", "c", "d"] }),
  }));
`;

const typed = `
  import { createUsageClient, messagesQuery, type ServiceTier } from "./src/index.ts";
  const usage = createUsageClient();
  export const tier: ServiceTier = "economy";
  usage.messages({
    starting_at: "2026-05-01",
    service_tiers: ["economy"],
    regions: ["north"],
  });
  messagesQuery("2026-05-01").regions("north").serviceTiers(
    "economy",
    // @ts-expect-error not in the API description
    "first_class",
  );
`;

test(
  "an edit of the API description reaches types, checks, error texts and builders with no other edit",
  {
    timeout: 120_000,
  },
  async () => {
    const copy = await copyOfRepository();
    const description = join(copy, "openapi/usage.yaml");
    await edit(description, "&serviceTiers [batch, flex,", "&serviceTiers [batch, economy, flex,");
    await edit(
      description,
      "        - name: account_ids[]\n",
      "        - name: regions[]\n          in: query\n          schema: { type: array, maxItems: 3, items: { type: string } }\n        - name: account_ids[]\n",
    );
    await node(join(copy, "openapi/generate.ts"));
    await build(join(copy, "packages/raw"));

    const usage = join(copy, "packages/usage");
    await writeFile(join(usage, "probe.mjs"), script);
    const { stdout } = await node(join(usage, "probe.mjs"));
    const { known, sent, near, built, tooMany } = JSON.parse(stdout) as Record<string, never>;
    expect(known).toEqual([true, true]);
    expect(sent).toContain("service_tiers[]=economy");
    expect(near).toMatchObject({
      message: expect.stringMatching(
        /"econmy" is not a known value\. Did you mean economy\? Allowed: batch, economy, flex/,
      ),
      allowed: expect.arrayContaining(["economy"]),
    });
    expect(built).toContain("regions[]=north&regions[]=south");
    expect(tooMany).toMatchObject({
      message: expect.stringMatching(/regions: .* has 4 entries\. At most 3 are allowed\./),
    });

    await writeFile(join(usage, "typed.ts"), typed);
    const project = { extends: "./tsconfig.json", compilerOptions: { types: [] }, include: ["typed.ts"] };
    await writeFile(join(usage, "tsconfig.typed.json"), JSON.stringify(project));
    const compiled = await node(tsc, "-p", join(usage, "tsconfig.typed.json")).catch((error: unknown) => error);
    expect(compiled).toMatchObject({ stdout: "" });
  },
);
