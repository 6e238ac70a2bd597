import { fork } from "node:child_process";
import { once } from "node:events";

/** A job for a worker: the name of a task, and its input. */
export interface Job {
  readonly task: string;
  readonly input: object;
}

/** The result of the measured part of a task. */
interface Outcome {
  /** Rows read. The bench knows the number, so that no contender wins by reading less. */
  readonly rows: number;
  /** When the first item arrived, by `performance.now()`. */
  readonly firstAtMs?: number;
  /** The maximum memory in use right after a garbage collection, in MB. */
  readonly liveMb?: number;
}

/** A task prepares everything and returns the function to measure. */
export type Prepare<Input extends object> = (input: Input) => Promise<() => Outcome | Promise<Outcome>>;

/** One measurement. */
export interface Sample {
  readonly rows: number;
  readonly wallMs: number;
  /** User and system time of the process, including the threads of its garbage collector. */
  readonly cpuMs: number;
  /** From the call to the first item; NaN if a task has no items. */
  readonly firstMs: number;
  /** The maximum memory of the process since its start, in MB of 10^6 bytes. */
  readonly peakMb: number;
  /** The maximum memory that could not be released; NaN if a task does not measure it. */
  readonly liveMb: number;
}

export interface Server {
  /** The base URL for buckets with this number of rows, and responses with this latency. */
  readonly urlOf: (rowsPerBucket: number, latencyMs?: number) => string;
  close(): Promise<void>;
}

export async function openServer(): Promise<Server> {
  const child = fork(new URL("./serve.ts", import.meta.url), { execArgv: [] });
  const exited = once(child, "exit");
  const [port] = (await once(child, "message")) as [number];
  return {
    urlOf: (rowsPerBucket, latencyMs = 0) => `http://127.0.0.1:${port}/rows-${rowsPerBucket}/latency-${latencyMs}`,
    async close() {
      child.disconnect();
      await exited;
    },
  };
}

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
