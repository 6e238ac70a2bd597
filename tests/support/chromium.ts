import { existsSync } from "node:fs";
import { run } from "./run.ts";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A Chromium on this machine. As root on Debian it is installed where it is missing; elsewhere that is said, and nothing is skipped. */
export const findChromium = async (): Promise<string> => {
  const given = process.env["CHROMIUM_PATH"];
  const found = (given === undefined ? places : [given]).find((place) => existsSync(place));
  if (found !== undefined) return found;
  if (given === undefined && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update"], { cwd: "/", env });
    await run("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"], { cwd: "/", env });
    return "/usr/bin/chromium";
  }
  throw new Error("No Chromium. Install it (on Debian: apt-get install chromium), or name one in CHROMIUM_PATH.");
};
