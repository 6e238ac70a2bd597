import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const places = [
  process.env["CHROMIUM_PATH"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const debianInstaller = "/usr/bin/apt-get";

/**
 * Where Chromium is. On a Debian machine without one, root installs it from Debian's packages; anywhere else the tests
 * that need a browser fail with a hint. They are never skipped: a report that no browser opened is not tested.
 */
export function findChromium(): string {
  return installed() ?? install() ?? missing();
}

function installed(): string | undefined {
  return places.find((place) => place !== undefined && place !== "" && existsSync(place));
}

function install(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync(debianInstaller)) return undefined;
  const options = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  const packages = ["install", "--yes", "--no-install-recommends", "chromium"];
  if (spawnSync(debianInstaller, packages, options).status === 0) return installed();
  // A fresh machine has no list of packages yet.
  spawnSync(debianInstaller, ["update"], options);
  spawnSync(debianInstaller, packages, options);
  return installed();
}

function missing(): never {
  throw new Error("The HTML report is tested in Chromium. Install it, or set CHROMIUM_PATH to a Chrome or Chromium.");
}
