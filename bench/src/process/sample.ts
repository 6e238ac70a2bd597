/** A job for a worker: the name of a task, and its input. */
export interface Job {
  readonly task: string;
  readonly input: object;
}

/** The result of the measured part of a task. */
export interface Outcome {
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
