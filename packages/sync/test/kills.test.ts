import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { dirname, join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { createMock, type Mock, type MockServer } from "@org/usage-mock";
import { Decimal } from "decimal.js";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Harness, makeHarness, type StoreName, storeNames } from "./support/harness.ts";

const kills = 50;
/** All of them run at the same time, also on a machine that does other things. */
const patienceMs = 900_000;
const tables = ["cost", "usage", "claude_code", "claude_code_models"];
let mock: Mock;
let server: MockServer;

beforeAll(async () => {
  // A process without types starts faster, and there are many.
  const source = readFileSync(join(import.meta.dirname, "support/worker.ts"), "utf8");
  mkdirSync(dirname(worker), { recursive: true });
  writeFileSync(worker, stripTypeScriptTypes(source));
  // All of May has settled, so that every undisturbed run reads the same.
  mock = createMock({ seed: 7, now: "2026-05-20T12:00:00Z" });
  server = await mock.listen({ port: 0 });
});
afterAll(() => server.close());

type Worker = ChildProcessByStdio<Writable, Readable, null>;

const worker = join(import.meta.dirname, "../.results/worker.mjs");

/** Starts a process that is ready and waits. */
function startWorker(name: StoreName, { target }: Harness): Worker {
  const args = [worker, name, target, server.url, mock.apiKey, inject("postgresHost")];
  const started = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  // It may be dead before it reads its line.
  started.stdin.on("error", () => {});
  return started;
}

/** Lets a worker run to its end. */
async function finish(started: Worker): Promise<void> {
  const ended = once(started, "exit") as Promise<[number | null]>;
  started.stdin.write("run\n");
  const [code] = await ended;
  expect(code).toBe(0);
}

/** Lets a worker run, and kills it at a random moment: between two commits, inside one, or while it reads. */
async function kill(started: Worker): Promise<void> {
  const ended = once(started, "exit");
  const begun = once(started.stdout, "data");
  started.stdin.write("run\n");
  await begun;
  await new Promise((resolve) => {
    setTimeout(resolve, Math.random() * 60);
  });
  started.kill("SIGKILL");
  await ended;
}

/** Everything that is stored, without the times of reading. */
async function contentOf(harness: Harness): Promise<Record<string, string[]>> {
  const content: Record<string, string[]> = {};
  for (const table of tables) {
    const rows = await harness.rows(table);
    content[table] = rows.map((row) => JSON.stringify({ ...row, read_at: null })).toSorted();
  }
  return content;
}

/** Every receipt counts the rows that are there: no day is half a day. */
async function expectWholeDays(harness: Harness): Promise<void> {
  const receipts = await harness.receipts(["cost", "usage"]).catch(() => []);
  for (const stream of ["cost", "usage"] as const) {
    const rows = await harness.rows(stream).catch(() => []);
    for (const { day, rows: count } of receipts.filter((receipt) => receipt.stream === stream))
      expect(rows.filter((row) => row["day"] === day).length, `${stream} of ${day}`).toBe(count);
  }
}

// Each store has its own place and its own processes, which mostly wait.
describe.concurrent.each(storeNames)("%s", (name) => {
  let undisturbed: Record<string, string[]>;

  beforeAll(async () => {
    const harness = await makeHarness(name);
    await finish(startWorker(name, harness));
    undisturbed = await contentOf(harness);
    await harness.close();
  }, patienceMs);

  test(
    `${kills} kills at random moments end equal to an undisturbed run`,
    async () => {
      const harness = await makeHarness(name);
      let next = startWorker(name, harness);
      for (let count = 1; count <= kills; count += 1) {
        const current = next;
        // Starting takes longer than what it does before it is killed.
        next = startWorker(name, harness);
        await kill(current);
        if (count % 10 === 0) await expectWholeDays(harness);
      }
      await finish(next);

      expect(await contentOf(harness)).toEqual(undisturbed);
      await expectWholeDays(harness);
      const truth = mock.ledger.cost({
        starting_at: "2026-05-12",
        ending_at: "2026-05-20",
        group_by: ["description", "workspace_id"],
      });
      const Exact = Decimal.clone({ precision: 60 });
      const sum = truth.reduce((total, row) => total.plus(row.amount), new Exact(0)).div(100);
      expect(new Exact(await harness.sum("cost", "cost")).toFixed()).toBe(sum.toFixed());
      await harness.close();
    },
    patienceMs,
  );

  test(
    "three processes at the same time end with the same tables as one",
    async () => {
      const harness = await makeHarness(name);
      await Promise.all([1, 2, 3].map(() => finish(startWorker(name, harness))));

      expect(await contentOf(harness)).toEqual(undisturbed);
      await expectWholeDays(harness);
      await harness.close();
    },
    patienceMs,
  );
});
