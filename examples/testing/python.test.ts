import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { startMockCommand } from "./mock-command.ts";

const hasPython = spawnSync("python3", ["--version"]).status === 0;

test.runIf(hasPython)("the guide's Python test passes against the command", async () => {
  const server = await startMockCommand(["--port", "4010", "--seed", "7", "--now", "2026-09-10T14:20:00Z"]);
  const cwd = fileURLToPath(new URL("python", import.meta.url));

  const { status, stderr } = spawnSync("python3", ["-m", "unittest", "test_spend"], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...server.environment, PYTHONDONTWRITEBYTECODE: "1" },
  });

  expect(await server.stop()).toBe(0);
  expect(stderr).toContain("Ran 1 test");
  expect(status).toBe(0);
});
