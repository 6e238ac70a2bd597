import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";

const run = promisify(execFile);
const { resolve } = createRequire(import.meta.url);

test.each(["typescript-5.4", "typescript"])(
  "a library on top of this one gets short declarations from %s",
  async (compiler) => {
    const out = await mkdtemp(join(tmpdir(), "declarations-"));
    onTestFinished(() => rm(out, { recursive: true }));
    const tsc = join(resolve(`${compiler}/package.json`), "..", "bin", "tsc");
    const source = join(import.meta.dirname, "library", "tsconfig.json");
    await run(process.execPath, [tsc, "-p", source, "--outDir", out]);
    const emitted = await readFile(join(out, "reports.d.ts"), "utf8");
    for (const line of [
      'Report<MessagesBucket<"model">, MessagesRow<"model"> & Bounds>',
      'MessagesQuery<readonly ["model", "speed"]>',
      'Collected<CostBucket<"workspace_id">>',
      'AnalyticsUsageRow<"actor">',
    ]) {
      expect(emitted.replaceAll(/import\("@org\/usage"\)\./g, "")).toContain(line);
    }
  },
);
