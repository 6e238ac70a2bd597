import type { Mock } from "@org/usage-mock";
import type { CsvDialect } from "../format/csv-dialects.ts";
import type { Format } from "../format/formats.ts";
import type { Settings } from "./settings.ts";

/** The flags of every command, as they were typed. */
export interface CommonFlags extends Settings {
  readonly keyStdin?: boolean;
  readonly header?: readonly string[];
  readonly out?: string;
  readonly resumeFile?: string;
  readonly quiet?: boolean;
  readonly exact?: boolean;
  readonly csv?: CsvDialect;
}

/** What a command needs from its context besides the flags. */
export interface ContextWishes {
  /** Without a key, serve a made-up organization on a free port and read it over HTTP. */
  readonly serveWithoutKey?: boolean;
  /** Look up names unless `--no-names`. */
  readonly named?: boolean;
  /** The kind of key that a demo uses. Default: an Admin key. */
  readonly demoKey?: keyof Mock["keys"];
  /** The only format of the command; undefined if it has all of them. */
  readonly onlyFormat?: Format;
  /** The command decides its format by itself. */
  readonly hasOwnFormats?: boolean;
  /** `--config` is not the command's own config file. */
  readonly hasOwnConfig?: boolean;
}

export interface ContextNeeds extends ContextWishes {
  /** Such as `analytics cost`. */
  readonly command: string;
  /** Arguments and flags that decide which figures are read. */
  readonly parameters: unknown;
  readonly flags: CommonFlags;
  /** `cli`, `env`, `config` or undefined for a setting. */
  readonly sourceOf: (name: string) => string | undefined;
}
