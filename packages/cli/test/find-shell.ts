import { spawnSync } from "node:child_process";
import { installFromDebian } from "../../sync/test/support/debian.ts";

/**
 * The name of a shell that can be started. On a Debian machine without it, root installs it; anywhere else the tests that
 * need it fail with a hint. They are never skipped: a script that no shell has read is not tested.
 */
export function findShell(name: "fish" | "zsh"): string {
  if (canStart(name) || (installFromDebian(name) && canStart(name))) return name;
  throw new Error(`The completions are tested in ${name}. Install it.`);
}

function canStart(name: string): boolean {
  return spawnSync(name, ["--version"]).status === 0;
}
