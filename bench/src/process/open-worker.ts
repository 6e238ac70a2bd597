import { fork } from "node:child_process";
import { once } from "node:events";
import type { Job, Sample } from "./sample.ts";

/** A measured process, held by the one who asks. */
export interface Worker {
  ask(job: Job): Promise<Sample>;
  close(): Promise<void>;
}

/** Resolves when the process is up: starting another would cost the one that is measured. */
export async function openWorker(execArgv: readonly string[] = []): Promise<Worker> {
  const child = fork(new URL("./worker.ts", import.meta.url), { execArgv: ["--expose-gc", ...execArgv] });
  const exited = once(child, "exit");
  await once(child, "message");
  return {
    async ask(job) {
      child.send(job);
      const gone = exited.then(() => Promise.reject(new Error(`The worker ended during ${job.task}.`)));
      const [{ sample, error }] = (await Promise.race([once(child, "message"), gone])) as [
        { sample?: Sample; error?: string },
      ];
      if (sample === undefined) throw new Error(`${job.task}: ${error}`);
      return sample;
    },
    async close() {
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}

/** One job in a process that has done nothing before. */
export async function askOnce(job: Job, execArgv?: readonly string[]): Promise<Sample> {
  const worker = await openWorker(execArgv);
  try {
    return await worker.ask(job);
  } finally {
    await worker.close();
  }
}
