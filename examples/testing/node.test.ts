import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

test("the guide's node:test file passes", () => {
  const file = fileURLToPath(new URL("spend.node.ts", import.meta.url));
  // Without the parent's variables, the inner runner reports as in a terminal.
  const { NODE_TEST_CONTEXT: _, NODE_OPTIONS: __, ...env } = process.env;

  const { status, stdout } = spawnSync(process.execPath, ["--test", "--test-reporter=tap", file], {
    encoding: "utf8",
    env,
  });

  expect(stdout).toMatch(/# pass 2\n# fail 0/);
  expect(status).toBe(0);
});
