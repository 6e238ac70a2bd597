import { fork } from "node:child_process";
import { once } from "node:events";
import type { Job, Sample } from "./sample.ts";

/** A handle of a measured process. */
export interface Worker {
  ask(job: Job): Promise<Sample>;
  close(): Promise<void>;
}

/** Resolves once the process is up: starting another would slow down the measured one. */
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

/** Runs one job in a new process. */
export async function askOnce(job: Job, execArgv?: readonly string[]): Promise<Sample> {
  const worker = await openWorker(execArgv);
  try {
    return await worker.ask(job);
  } finally {
    await worker.close();
  }
}

export interface Race {
  /** How often all processes are restarted, because a process can be lucky with its compiler. */
  readonly processes: number;
  /** Measurements of each contender in each process. */
  readonly rounds: number;
  readonly warmUp?: (contender: string) => Job;
  readonly job: (contender: string) => Job;
}

/** Measures A B C, A B C, ..., each in its own process, so that a noisy minute affects all of them. */
export async function interleave(
  contenders: readonly string[],
  { processes, rounds, warmUp, job }: Race,
): Promise<ReadonlyMap<string, readonly Sample[]>> {
  const samples = new Map<string, Sample[]>(contenders.map((contender) => [contender, []]));
  for (let process = 0; process < processes; process++) {
    const workers = new Map<string, Worker>();
    try {
      for (const contender of contenders) workers.set(contender, await openWorker());
      if (warmUp !== undefined) for (const [contender, worker] of workers) await worker.ask(warmUp(contender));
      for (let round = 0; round < rounds; round++)
        for (const [contender, worker] of workers) samples.get(contender)?.push(await worker.ask(job(contender)));
    } finally {
      for (const worker of workers.values()) await worker.close();
    }
  }
  return samples;
}
