import { existsSync } from "node:fs";
import { installFromDebian } from "../../sync/test/support/debian.ts";

const places = [
  process.env["CHROMIUM_PATH"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

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
  return installFromDebian("chromium") ? installed() : undefined;
}

function missing(): never {
  throw new Error("The HTML report is tested in Chromium. Install it, or set CHROMIUM_PATH to a Chrome or Chromium.");
}
