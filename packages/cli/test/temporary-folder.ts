import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One folder for everything the tests write; workers inherit it as theirs, and it goes with the last of them. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "usage-cli-"));
  process.env["TMPDIR"] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
