/** What a worker is asked to do: a task by the name of its file, and what it is given. */
export interface Job {
  readonly task: string;
  readonly input: object;
}

/** What came out of the measured part of a task. */
export interface Outcome {
  /** Rows seen. Whoever runs the bench knows how many there are, so that nobody wins by reading less. */
  readonly rows: number;
  /** When the first item was there, by `performance.now()`. */
  readonly firstAtMs?: number;
  /** The most memory that was still in use when somebody looked, right after a garbage collection, in MB. */
  readonly liveMb?: number;
}

/** A task gets everything ready and gives what is to be measured. */
export type Prepare<Input extends object> = (input: Input) => Promise<() => Outcome | Promise<Outcome>>;

/** One measurement. */
export interface Sample {
  readonly rows: number;
  readonly wallMs: number;
  /** User and system time of the whole process, its garbage collector's threads included. */
  readonly cpuMs: number;
  /** From the call to the first item; NaN where a task has no items. */
  readonly firstMs: number;
  /** The most memory the process has held since it was started, in MB of 10^6 bytes. */
  readonly peakMb: number;
  /** The most memory that could not be given back; NaN where a task does not look. */
  readonly liveMb: number;
}
