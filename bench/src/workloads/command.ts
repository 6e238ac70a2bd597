import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installedSize } from "../../../tests/support/installed-size.ts";
import { packAll } from "../../../tools/release/pack.ts";
import { publishedPackages } from "../../../tools/release/packages.ts";
import { type Comparison, figure, type Workload } from "../figures.ts";
import { runWhole, type Whole } from "../process/whole.ts";
import { median } from "../statistics.ts";

const bin = join(import.meta.dirname, "../../../packages/cli/dist/bin.js");

const programs = {
  "bare Node": ["--eval", "0"],
  "usage --help": [bin, "--help"],
  "usage cost --demo": [bin, "cost", "--demo"],
} as const;

const limitsMs = { "usage --help": 60, "usage cost --demo": 350 } as const;

/** The start of the command, and what it installs. */
export const command: Workload = async ({ quick }) => {
  const runs = new Map<string, Whole[]>(Object.keys(programs).map((name) => [name, []]));
  // In turns, so that a noisy minute affects all of them. The first round fills the caches of files.
  for (let round = 0; round <= (quick ? 5 : 25); round++)
    for (const [name, args] of Object.entries(programs)) {
      const run = await runWhole([process.execPath, ...args], { env: { NO_COLOR: "1" } });
      if (round > 0) runs.get(name)?.push(run);
    }
  const values = (name: string, of: keyof Whole): number[] => (runs.get(name) ?? []).map((run) => run[of]);
  const installed = await installCommand();
  return {
    id: "command",
    title: "The command",
    method:
      "Whole processes, from their start to their end. The packed command is installed by npm in an empty folder; its size is that of its files in blocks of 4 KiB.",
    figures: [
      ...[...runs.keys()].flatMap((name) => [
        figure(name, "time", "ms", values(name, "wallMs")),
        figure(name, "CPU", "ms", values(name, "cpuMs")),
      ]),
      figure("installed", "size", "MB", [installed.megabytes]),
      figure("installed", "packages", "", [installed.packages]),
    ],
    comparisons: [
      ...Object.entries(limitsMs).flatMap(([name, limit]): Comparison[] => [
        {
          id: `command.${name.replaceAll(/\W+/g, "-")}.time`,
          says: `time of ${name}`,
          value: median(values(name, "wallMs")),
          unit: "ms",
          limit,
          tolerance: 0.3,
        },
        {
          id: `command.${name.replaceAll(/\W+/g, "-")}.cpu`,
          says: `CPU of ${name}`,
          value: median(values(name, "cpuMs")),
          unit: "ms",
          limit,
          tolerance: 0.3,
        },
      ]),
      {
        id: "command.size",
        says: "what the command installs",
        value: installed.megabytes,
        unit: "MB",
        limit: 20,
        tolerance: 0.05,
      },
      {
        id: "command.packages",
        says: "packages that it installs",
        value: installed.packages,
        unit: "",
        limit: 70,
        tolerance: 0.05,
      },
    ],
  };
};

/** Only the packages of this repository that the command needs; npm gets the others from its registry. */
async function installCommand(): Promise<{ megabytes: number; packages: number }> {
  const folder = mkdtempSync(join(tmpdir(), "bench-install-"));
  try {
    const all = publishedPackages();
    const needed = new Set(["@org/usage-cli"]);
    // A set that grows while it is walked: dependencies of dependencies.
    for (const name of needed)
      for (const dependency of Object.keys(
        all.find(({ manifest }) => manifest.name === name)?.manifest.dependencies ?? {},
      ))
        if (all.some(({ manifest }) => manifest.name === dependency)) needed.add(dependency);
    const packages = all.filter(({ manifest }) => needed.has(manifest.name));
    const tarballs = packAll(packages, join(folder, "packed")).map(({ path }) => path);
    const app = join(folder, "app");
    mkdirSync(app);
    writeFileSync(join(app, "package.json"), JSON.stringify({ name: "fresh-app", private: true }));
    const options = ["--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"];
    execFileSync("npm", ["install", ...options, ...tarballs], { cwd: app, stdio: "ignore" });
    return await installedSize(app, "@org/usage-cli");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
