import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * Installs one of Debian's packages, as root on Debian; elsewhere it returns false. Test suites run at the same time on a
 * fresh machine, and apt-get does not wait for another one that reads the lists: they take turns.
 */
export function installFromDebian(name: string): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  const script = 'apt-get update && apt-get -o DPkg::Lock::Timeout=600 install --yes --no-install-recommends "$0"';
  execFileSync("flock", ["/tmp/usage-apt-get.lock", "sh", "-c", script, name], {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    stdio: "ignore",
  });
  return true;
}
