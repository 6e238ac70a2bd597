import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { publishedPackages, root } from "./release/packages.ts";

test("a published package leaves its users' package manager free to share what it depends on", () => {
  const config = execFileSync("pnpm", ["config", "get", "catalog"], { cwd: root, encoding: "utf8" });
  const catalog: Readonly<Record<string, string>> = JSON.parse(config);
  for (const { manifest } of publishedPackages()) {
    for (const [name, range] of Object.entries(manifest.dependencies ?? {})) {
      const published = range === "catalog:" ? catalog[name] : range.replace("workspace:", "");
      expect(published, `${manifest.name} needs ${name}`).toMatch(/^\^/);
    }
  }
});
