// `pnpm release` builds, packs, checks and publishes what the registry does not have yet, with provenance.
// `pnpm release:dry` does all of that except the upload, and asks no registry.
import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { filesOf, inspectTarball } from "./release/inspect.ts";
import { packAll } from "./release/pack.ts";
import { publishedPackages, root } from "./release/packages.ts";
import { run } from "./release/run.ts";

const { values } = parseArgs({
  allowNegative: true,
  options: {
    "dry-run": { type: "boolean", default: false },
    // A registry of one's own has no way to check where a package was built.
    provenance: { type: "boolean", default: true },
    "git-tag": { type: "boolean", default: true },
  },
});

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

if (values["dry-run"]) {
  run("changeset", ["status", "--since", "HEAD"], { cwd: root });
  console.log("\nNothing was uploaded. `pnpm release` uploads every version above that the registry does not have,");
  console.log(
    "with provenance (from CI only), and tags the commit name@version. Pending changesets come first: they ask for",
  );
  console.log("`pnpm version-packages`, which is what the release workflow's pull request holds.");
} else {
  // pnpm reads this one; NPM_CONFIG_PROVENANCE and publishConfig.provenance it passes over without a word.
  const env = { ...process.env, pnpm_config_provenance: String(values.provenance) };
  run("changeset", ["publish", ...(values["git-tag"] ? [] : ["--no-git-tag"])], { cwd: root, env });
}
