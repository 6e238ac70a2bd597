import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { publishedPackages, root } from "./release/packages.ts";

test("a published package uses caret ranges, so that package managers can share its dependencies", () => {
  const config = execFileSync("pnpm", ["config", "get", "catalog"], { cwd: root, encoding: "utf8" });
  const catalog: Readonly<Record<string, string>> = JSON.parse(config);
  for (const { manifest } of publishedPackages()) {
    for (const [name, range] of Object.entries(manifest.dependencies ?? {})) {
      const published = range === "catalog:" ? catalog[name] : range.replace("workspace:", "");
      expect(published, `${manifest.name} needs ${name}`).toMatch(/^\^/);
    }
  }
});
