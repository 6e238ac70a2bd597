import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createMock, type Mock, type MockServer } from "@org/usage-mock";
import { Decimal } from "decimal.js";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Harness, makeHarness, type StoreName, storeNames } from "./support/harness.ts";

const kills = 50;
const tables = ["cost", "usage", "claude_code", "claude_code_models"];
let mock: Mock;
let server: MockServer;

beforeAll(async () => {
  // All of May has settled, so that every undisturbed run reads the same.
  mock = createMock({ seed: 7, now: "2026-05-20T12:00:00Z" });
  server = await mock.listen({ port: 0 });
});
afterAll(() => server.close());

function startWorker(name: StoreName, { target }: Harness): ChildProcess {
  const worker = join(import.meta.dirname, "support/worker.ts");
  const args = [worker, name, target, server.url, mock.apiKey, inject("postgresHost")];
  return spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
}

/** Lets a worker run to its end. */
async function finish(worker: ChildProcess): Promise<void> {
  const [code] = (await once(worker, "exit")) as [number | null];
  expect(code).toBe(0);
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

describe.each(storeNames)("%s", (name) => {
  let undisturbed: Record<string, string[]>;

  beforeAll(async () => {
    const harness = await makeHarness(name);
    await finish(startWorker(name, harness));
    undisturbed = await contentOf(harness);
    await harness.close();
  });

  test(`${kills} kills at random moments end equal to an undisturbed run`, async () => {
    const harness = await makeHarness(name);
    for (let kill = 0; kill < kills; kill += 1) {
      const worker = startWorker(name, harness);
      const ended = once(worker, "exit");
      if (worker.stdout === null) throw new Error("no output");
      await once(worker.stdout, "data");
      // Between two commits, inside one, and while reading.
      await new Promise((resolve) => {
        setTimeout(resolve, Math.random() * 60);
      });
      worker.kill("SIGKILL");
      await ended;
      if (kill % 10 === 9) await expectWholeDays(harness);
    }
    await finish(startWorker(name, harness));

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
  });

  test("three processes at the same time end with the same tables as one", async () => {
    const harness = await makeHarness(name);
    await Promise.all([1, 2, 3].map(() => finish(startWorker(name, harness))));

    expect(await contentOf(harness)).toEqual(undisturbed);
    await expectWholeDays(harness);
    await harness.close();
  });
});
