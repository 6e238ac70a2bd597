// `pnpm release` builds, packs, checks and publishes what the registry does not have yet, with provenance.
// `pnpm release:dry` does all of that except the upload, and sends nothing to a registry.
import { execFileSync } from "node:child_process";
import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { readArguments } from "./arguments.ts";
import { filesOf, inspectTarball } from "./release/inspect.ts";
import { packAll } from "./release/pack.ts";
import { publishedPackages, root } from "./release/packages.ts";
import { type Pending, pendingChangesets } from "./release/pending.ts";
import { run } from "./release/run.ts";

const help = `pnpm release [--no-provenance] [--no-git-tag]
pnpm release:dry

Builds, packs and checks every package. Then \`release\` uploads each version that the registry does not have
and tags the commit name@version, while \`release:dry\` prints what would be uploaded, and where.

  --no-provenance   for a machine or a registry that cannot prove where a package was built
  --no-git-tag      does not tag the commit

Exit codes: 0 done, 1 something failed, 2 the command line is invalid, or changesets are waiting for a version.
`;

const { values } = readArguments("release", help, {
  allowNegative: true,
  options: {
    "dry-run": { type: "boolean", default: false },
    provenance: { type: "boolean", default: true },
    "git-tag": { type: "boolean", default: true },
  },
});
const dry = values["dry-run"];
const pending = pendingChangesets();

const count = pending.length === 1 ? "1 changeset is waiting" : `${pending.length} changesets are waiting`;
const described = ({ name, bumps, summary }: Pending): string => {
  const packages = Object.entries(bumps).map(([named, bump]) => `${named} ${bump}`);
  return `  ${name}: ${packages.join(", ")}\n    ${summary}`;
};

const setting = (name: string): string =>
  execFileSync("pnpm", ["config", "get", name], { cwd: root, encoding: "utf8" }).trim();

if (!dry && pending.length > 0) {
  // Otherwise, the old versions would be published with these changes in them.
  console.error(`${count} for a version:\n${pending.map(described).join("\n")}`);
  console.error("Run `pnpm version-packages`, commit what it writes, and release that commit.");
  process.exit(2);
}

run("turbo", ["run", "build", "--filter=./packages/*", "--output-logs=errors-only"], { cwd: root });

const into = join(root, "temp/release");
rmSync(into, { recursive: true, force: true });
const packages = publishedPackages();
const tarballs = packAll(packages, into);
packages.forEach((published, index) => {
  const tarball = tarballs[index];
  if (tarball) inspectTarball(tarball, published);
});

console.log("\nPacked and checked:");
for (const { name, version, path } of tarballs) {
  const kilobytes = (statSync(path).size / 1000).toFixed(1);
  console.log(`  ${name}@${version}  ${filesOf(path).length} files, ${kilobytes} kB  ${path}`);
}

if (dry) {
  const scoped = setting(`${tarballs[0]?.name.split("/")[0]}:registry`);
  console.log("\nNothing was uploaded.");
  if (pending.length > 0) {
    console.log(`${count} for a version, so a release would be refused:\n${pending.map(described).join("\n")}`);
    console.log("`pnpm version-packages` applies them and raises the versions above. Then:");
  }
  console.log(
    `\`pnpm release\` uploads what is missing of these to ${scoped === "undefined" ? setting("registry") : scoped},`,
  );
  console.log("public, with provenance (which needs a CI), and tags the commit name@version.");
} else {
  // pnpm reads this variable; it silently ignores NPM_CONFIG_PROVENANCE and publishConfig.provenance.
  const env = { ...process.env, pnpm_config_provenance: String(values.provenance) };
  // In two steps, like the workflow, whose job with credentials only uploads.
  const packed = join(into, "publish");
  run("changeset", ["pack", "--out-dir", packed], { cwd: root, env });
  const words = ["publish", "--from-pack-dir", packed, ...(values["git-tag"] ? [] : ["--no-git-tag"])];
  run("changeset", words, { cwd: root, env });
}
