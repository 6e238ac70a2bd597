import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Mock } from "@org/usage-mock";
import { Client } from "pg";
import { PgBoss } from "pg-boss";
import { startPostgres } from "../../../packages/sync/test/support/postgres-server.ts";
import { syncQueue } from "../queues.ts";
import { type Api, startApi } from "./api.ts";

/** A database that is set up, an API with organizations, and workers to start. */
export interface Place extends AsyncDisposable {
  readonly api: Api;
  readonly database: Client;
  /** Sends jobs, and supervises the queue each second instead of each minute. */
  readonly boss: PgBoss;
  /** Replaces the key of an organization. */
  putKey(mock: Mock, key: string): Promise<void>;
  startWorker(): Promise<Worker>;
}

export interface Worker {
  readonly pid: number;
  readonly process: ChildProcess;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** Waits for a line of its output. */
  says(line: string): Promise<void>;
}

export async function openPlace(organizations: number, since: string): Promise<Place> {
  const [server, api, keys] = [
    await startPostgres(),
    await startApi(organizations),
    await mkdtemp(join(tmpdir(), "keys-")),
  ];
  const { host, user } = server;
  const environment = { PATH: process.env["PATH"], PGHOST: host, PGUSER: user, PGDATABASE: "postgres" };
  const putKey: Place["putKey"] = (mock, key) => writeFile(join(keys, mock.organization.id), `${key}\n`);
  for (const mock of api.mocks) await putKey(mock, mock.apiKey);

  function start(program: string): ChildProcess {
    const env = { ...environment, KEYS_FOLDER: keys, ANTHROPIC_BASE_URL: api.url };
    return spawn(process.execPath, [join(import.meta.dirname, "..", program)], {
      env,
      stdio: ["ignore", "pipe", "inherit"],
    });
  }

  const workers: Worker[] = [];
  const setup = endOf(start("setup.ts"));
  if ((await setup) !== 0) throw new Error("setup.ts failed");
  const database = new Client({ host, user, database: "postgres" });
  await database.connect();
  await database.query("insert into tenants (organization, since) select unnest($1::text[]), $2", [
    api.mocks.map((mock) => mock.organization.id),
    since,
  ]);
  const boss = new PgBoss({ host, user, database: "postgres", superviseIntervalSeconds: 1, monitorIntervalSeconds: 1 });
  boss.on("error", console.error);
  await boss.start();
  // A worker renews its jobs every 7.5 s, which a busy machine can do; a dead one is noticed within 15 s.
  await boss.updateQueue(syncQueue, { heartbeatSeconds: 15, retryBackoff: true, retryDelay: 1, retryDelayMax: 2 });
  return {
    api,
    database,
    boss,
    putKey,
    async startWorker() {
      const process = start("worker.ts");
      let output = "";
      process.stdout?.on("data", (text) => (output += String(text)));
      const worker: Worker = {
        process,
        pid: Number(process.pid),
        ended: endOf(process),
        says: async (line) => void (await until(async () => output.split("\n").includes(line))),
      };
      workers.push(worker);
      await worker.says("ready");
      return worker;
    },
    async [Symbol.asyncDispose]() {
      for (const worker of workers) worker.process.kill("SIGKILL");
      await Promise.all(workers.map(({ ended }) => ended));
      await boss.stop({ graceful: false });
      await database.end();
      await Promise.all([server.stop(), api.close(), rm(keys, { recursive: true })]);
    },
  };
}

function endOf(process: ChildProcess): Promise<number | NodeJS.Signals> {
  return once(process, "exit").then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
}

/** Asks again until a question has an answer. The test's own timeout is the limit. */
export async function until<Answer>(question: () => Promise<Answer | undefined | false>): Promise<Answer> {
  for (;;) {
    const answer = await question();
    if (answer !== undefined && answer !== false) return answer;
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
}
