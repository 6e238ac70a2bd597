import type { Connection } from "./connection.ts";
import { ParamsError } from "./errors/params-error.ts";
import { decodeResume } from "./paging/resume.ts";
import type { Receipt } from "./paging/receipt.ts";
import { Report } from "./paging/report.ts";
import { didYouMean } from "./errors/did-you-mean.ts";
import { invalidParam } from "./errors/invalid-param.ts";
import { prepare } from "./plan/prepare.ts";
import type { ReportDefinition } from "./definition.ts";

/** How one report is read, apart from what it contains. */
export interface ReportOptions {
  /** Ends the walk immediately with an `AbortedError` whose cause is the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Limits the whole walk: attempts, waits and pages combined, in milliseconds. Default: none. */
  readonly deadlineMs?: number | undefined;
  /** Lanes that read parts of the window in parallel. Default: the client's. */
  readonly concurrency?: number | undefined;
  /** Continues an earlier walk: `page.resume` or `error.resume`, with the same parameters. */
  readonly resume?: string | undefined;
  /** Maximum duration of one attempt, in milliseconds. Default: the client's. */
  readonly timeoutMs?: number | undefined;
  /** Called after every walk that reaches its end. */
  readonly onReceipt?: ((receipt: Receipt) => void) | undefined;
  /** `allow` sends enum values that this version does not know yet. Default `reject`. */
  readonly unknownValues?: "reject" | "allow" | undefined;
  /**
   * `reject` makes two rows with the same bucket and the same grouped dimensions a `ProtocolError` `duplicate_row`;
   * `allow` delivers both. Lists deliver each ID once in either case. Default `reject`.
   */
  readonly duplicates?: "reject" | "allow" | undefined;
  /**
   * How long after the end of a bucket its figures may still change, in milliseconds, for `coverage.settling` of the
   * receipt. Default: what is documented or reported for the endpoint.
   */
  readonly settleMs?: number | undefined;
}

const optionNames: Readonly<Record<keyof ReportOptions, true>> = {
  signal: true,
  deadlineMs: true,
  concurrency: true,
  resume: true,
  timeoutMs: true,
  onReceipt: true,
  unknownValues: true,
  duplicates: true,
  settleMs: true,
};

/** The defaults of a call. */
export interface CallDefaults {
  readonly concurrency: number;
  readonly timeoutMs: number;
}

/** Checks the parameters and options of a call, and creates its report. Nothing is sent. */
export function createReport<Item, Row>(
  connection: Connection,
  defaults: CallDefaults,
  definition: ReportDefinition,
  params: unknown,
  options: ReportOptions = {},
): Report<Item, Row> {
  checkOptions(options);
  const { signal, deadlineMs, resume, onReceipt, settleMs } = options;
  const nowMs = connection.dependencies.clock.now();
  const prepared = prepare(definition, params, options.unknownValues === "allow", nowMs);
  if (resume !== undefined) decodeResume(prepared, resume);
  const lanes = options.concurrency ?? defaults.concurrency;
  const timeoutMs = options.timeoutMs ?? defaults.timeoutMs;
  const rejectDuplicates = options.duplicates !== "allow";
  const walkOptions = { signal, deadlineMs, resume, lanes, timeoutMs, rejectDuplicates, settleMs };
  return new Report(connection, prepared, walkOptions, onReceipt);
}

/** Checks the names and types of the options. `more` are names that the caller checks. */
export function checkOptions(options: ReportOptions, more: readonly string[] = []): void {
  if (typeof options !== "object" || options === null) throw invalidParam("options", options, "is not an object", {});
  const allowed = [...Object.keys(optionNames), ...more];
  for (const name of Object.keys(options)) {
    if (allowed.includes(name)) continue;
    const hint = `${didYouMean(name, allowed)}Options are ${allowed.join(", ")}.`;
    throw new ParamsError(`${name} is not an option here.`, { param: name, allowed, hint });
  }
  for (const [name, min] of [
    ["deadlineMs", 1],
    ["concurrency", 1],
    ["timeoutMs", 1],
    ["settleMs", 0],
  ] as const) {
    const value = options[name];
    if (value === undefined || (Number.isSafeInteger(value) && value >= min)) continue;
    throw invalidParam(name, value, `is not a whole number from ${min}`, {});
  }
  const { signal, onReceipt } = options;
  if (signal !== undefined && typeof signal?.addEventListener !== "function") {
    throw invalidParam("signal", signal, "is not an AbortSignal", {});
  }
  if (onReceipt !== undefined && typeof onReceipt !== "function") {
    throw invalidParam("onReceipt", onReceipt, "is not a function", {});
  }
  for (const name of ["unknownValues", "duplicates"] as const) {
    const value = options[name];
    if (value === undefined || value === "reject" || value === "allow") continue;
    throw invalidParam(name, value, "is not a known value", {
      allowed: ["reject", "allow"],
      hint: 'Use "reject" or "allow".',
    });
  }
}
