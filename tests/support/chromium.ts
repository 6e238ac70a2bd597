import { existsSync } from "node:fs";
import { run } from "./run.ts";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A Chromium on this machine. If it is missing, root on Debian installs it; elsewhere this throws. Nothing is skipped. */
export const findChromium = async (): Promise<string> => {
  const path = process.env["CHROMIUM_PATH"];
  const found = (path === undefined ? places : [path]).find((place) => existsSync(place));
  if (found !== undefined) return found;
  if (path === undefined && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update"], { cwd: "/", env });
    await run("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"], { cwd: "/", env });
    return "/usr/bin/chromium";
  }
  throw new Error("No Chromium. Install it (on Debian: apt-get install chromium), or name one in CHROMIUM_PATH.");
};
