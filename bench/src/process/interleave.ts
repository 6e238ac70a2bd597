import { openWorker, type Worker } from "./open-worker.ts";
import type { Job, Sample } from "./sample.ts";

export interface Race {
  /** How often all processes are started anew: one process may be lucky with its compiler. */
  readonly processes: number;
  /** Measurements of each contender in each process. */
  readonly rounds: number;
  readonly warmUp?: (contender: string) => Job;
  readonly job: (contender: string) => Job;
}

/** Measures A B C, A B C, ..., each in a process of its own, so that a noisy minute disturbs all of them alike. */
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
