import type { NameBook, Unrecognized, UsageClient, UsageClientOptions } from "@org/usage";
import type { ShownPrices } from "@org/usage-mock";
import type { CsvDialect } from "../format/csv-dialects.ts";
import type { Format } from "../format/formats.ts";
import type { Io } from "../io/io.ts";
import type { OutFile } from "../output/out-file.ts";
import type { Progress } from "../output/progress.ts";
import type { ResumeFile } from "../reading/resume-file.ts";
import type { ZoneSetting } from "../window/report-window.ts";
import type { Key } from "./key.ts";
import type { Settings } from "./settings.ts";

/** What a command works with. */
export interface Context {
  readonly io: Io;
  readonly settings: Settings;
  /** `--format`, the extension of `--out`, the environment and the config file, in this order. */
  readonly format: Format;
  /** The time zone of local days, and whether a flag set it. */
  readonly zone: ZoneSetting;
  /** The checked target of `--out`; undefined for standard output. */
  readonly out: OutFile | undefined;
  readonly signal: AbortSignal;
  /** The time that windows are counted from, in milliseconds; in a demo, the made-up organization's own. */
  readonly nowMs: number;
  /** The current time by the same clock, in milliseconds. */
  now(): number;
  /** The current time, in the form of the reports. */
  readAt(): string;
  readonly resumeFile: ResumeFile;
  /** A name for the next report, the same in every run of the same command. */
  nextSection(): string;
  /** The client, created on first use: a wrong flag needs no key to be found. */
  client(overrides?: UsageClientOptions): Promise<UsageClient>;
  /** What requests go through: the network, a proxy, or a demo's replacement. */
  readonly fetch: typeof globalThis.fetch;
  /** The list prices of a demo, which are not Anthropic's. */
  readonly demoPrices: ShownPrices | undefined;
  /** The address that gets the key, and what set it. */
  readonly address: Address;
  key(): Promise<Key>;
  /** Every digit of money in tables. */
  readonly exact: boolean;
  /** The dialect of CSV for a spreadsheet; undefined for RFC 4180. */
  readonly csv: CsvDialect | undefined;
  /** People read names and words; programs get IDs and nulls. */
  readonly isForPeople: boolean;
  /**
   * Display names for IDs, from the lists that these IDs are from (default: from all). For people unless `--no-names`,
   * for programs with `--names`; otherwise only the words for nulls.
   */
  names(ids?: readonly string[]): Promise<NameBook>;
  /** What a report has sent that this version does not know, since the last call. */
  takeUnrecognized(report: string): readonly Unrecognized[];
  progress(label: string, pagesAtLeast: number): Progress;
  /** Prints a sentence on stderr, unless `--quiet`. */
  note(sentence: string): Promise<void>;
  close(): Promise<void>;
}

export interface Address {
  /** Undefined in a demo without a server. */
  readonly url: string | undefined;
  readonly source: string;
}
