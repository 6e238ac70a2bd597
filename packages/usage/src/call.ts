import { ParamsError } from "./errors/params-error.ts";
import { decodeResume } from "./paging/resume.ts";
import type { Reader } from "./paging/fetch-page.ts";
import type { Receipt } from "./paging/receipt.ts";
import { Report } from "./paging/report.ts";
import { nearest } from "./errors/did-you-mean.ts";
import { refused } from "./errors/refused.ts";
import { prepare } from "./plan/prepare.ts";
import type { ReportDefinition } from "./definition.ts";

/** How one report is read, beside what it asks for. */
export interface ReportOptions {
  /** Ends the walk at once, wherever it is, with an `AbortedError` whose cause is the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Bounds the whole walk: attempts, waits and pages together, in milliseconds. Default: none. */
  readonly deadlineMs?: number | undefined;
  /** Lanes that read parts of the window at once. Default: the client's. */
  readonly concurrency?: number | undefined;
  /** Continues an earlier walk: `page.resume` or `error.resume`, with the same parameters. */
  readonly resume?: string | undefined;
  /** The longest one attempt may take, in milliseconds. Default: the client's. */
  readonly timeoutMs?: number | undefined;
  /** Called after every walk that ran to its end. */
  readonly onReceipt?: ((receipt: Receipt) => void) | undefined;
  /** `allow` sends enum values that this version does not know yet. Default `reject`. */
  readonly unknownValues?: "reject" | "allow" | undefined;
}

const names: Readonly<Record<keyof ReportOptions, true>> = {
  signal: true,
  deadlineMs: true,
  concurrency: true,
  resume: true,
  timeoutMs: true,
  onReceipt: true,
  unknownValues: true,
};

/** What a call falls back on. */
export interface CallDefaults {
  readonly concurrency: number;
  readonly timeoutMs: number;
}

/** Checks everything a call was given and makes its report. Nothing is sent. */
export function reportOf<Item, Row>(
  reader: Reader,
  defaults: CallDefaults,
  definition: ReportDefinition,
  params: unknown,
  options: ReportOptions = {},
): Report<Item, Row> {
  checkOptions(options);
  const { signal, deadlineMs, resume, onReceipt } = options;
  const prepared = prepare(definition, params, options.unknownValues === "allow", reader.edges.clock.now());
  if (resume !== undefined) decodeResume(prepared, resume);
  const lanes = options.concurrency ?? defaults.concurrency;
  const timeoutMs = options.timeoutMs ?? defaults.timeoutMs;
  return new Report(reader, prepared, { signal, deadlineMs, resume, lanes, timeoutMs }, onReceipt);
}

/** Names and numbers of the options; what they mean is checked where it is used. */
export function checkOptions(options: ReportOptions): void {
  if (typeof options !== "object" || options === null) throw refused("options", options, "is not an object", {});
  const allowed = Object.keys(names);
  for (const name of Object.keys(options)) {
    if (allowed.includes(name)) continue;
    const meant = nearest(name, allowed);
    const hint = `${meant === undefined ? "" : `Did you mean ${meant}? `}Options are ${allowed.join(", ")}.`;
    throw new ParamsError(`${name} is not an option of a report.`, { param: name, allowed, hint });
  }
  for (const name of ["deadlineMs", "concurrency", "timeoutMs"] as const) {
    const value = options[name];
    if (value === undefined || (Number.isSafeInteger(value) && value > 0)) continue;
    throw refused(name, value, "is not a whole number from 1", {});
  }
  const { unknownValues = "reject", signal, onReceipt } = options;
  if (signal !== undefined && typeof signal?.addEventListener !== "function") {
    throw refused("signal", signal, "is not an AbortSignal", {});
  }
  if (onReceipt !== undefined && typeof onReceipt !== "function") {
    throw refused("onReceipt", onReceipt, "is not a function", {});
  }
  if (unknownValues === "reject" || unknownValues === "allow") return;
  throw refused("unknownValues", unknownValues, "is not known", { allowed: ["reject", "allow"] });
}
