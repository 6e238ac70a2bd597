import { streams as makers, type Stream } from "@org/usage-sync";
import type { Context } from "../../context/context.ts";
import { CommandError } from "../../failure/command-error.ts";
import { didYouMean } from "../../failure/did-you-mean.ts";
import { formatInstant } from "../../format/instant.ts";
import type { StorePlace } from "../../store/store-place.ts";
import { readDay } from "../../window/read-instant.ts";
import { dayMs } from "../../window/widths.ts";

/** The flags of `usage sync` and its subcommands. */
export interface SyncFlags {
  readonly to?: string;
  readonly isTyped?: boolean;
  readonly schema?: string;
  readonly streams?: readonly string[];
  readonly since?: string;
  readonly settle?: readonly string[];
  readonly verify?: number;
  readonly rebuild?: readonly string[];
  readonly dryRun?: boolean;
}

/** The store of `--to`. */
export function storeOf({ to, isTyped = false, schema }: SyncFlags): StorePlace {
  if (to === undefined) {
    throw new CommandError("usage sync needs a store: --to postgres://HOST/DATABASE, sqlite:FILE or parquet:FOLDER.");
  }
  return { flag: "--to", place: to, isTyped, schema };
}

const defaultDays = 90;

/** The streams that the flags name, with their settle times. */
export function streamsOf({ streams = ["cost", "usage"], settle = [] }: SyncFlags): Stream[] {
  const settleDays = new Map(settle.map(readSettle));
  const unused = [...settleDays.keys()].find((name) => !streams.includes(name));
  if (unused !== undefined) throw new CommandError(`--settle ${unused}: this stream is not among --streams.`);
  return [...new Set(streams)].map((name) => {
    const maker = makers[name];
    if (maker === undefined) {
      const known = Object.keys(makers);
      throw new CommandError(
        `--streams ${name}: there is no such stream. ${didYouMean(name, known)}There are: ${known.join(", ")}.`,
      );
    }
    return maker({ settleDays: settleDays.get(name) });
  });
}

function readSettle(text: string): [stream: string, days: number] {
  const [, name = "", count] = /^(\w+)=(\d{1,3})d?$/.exec(text) ?? [];
  if (count === undefined) throw new CommandError(`--settle ${text}: expected a stream and days, such as cost=7d.`);
  return [name, Number(count)];
}

/** The first day to keep. Days before it stay in the store, and are not read again. */
export function sinceOf({ nowMs }: Context, { since }: SyncFlags): string {
  if (since === undefined) return formatInstant(nowMs - defaultDays * dayMs).slice(0, 10);
  if (readDay("--since", since) > nowMs) {
    throw new CommandError(
      `--since is invalid: got "${since}", which is in the future; expected a UTC day up to ${formatInstant(nowMs).slice(0, 10)}.`,
    );
  }
  return since;
}

/** The streams to remove first. */
export function rebuildOf({ rebuild = [] }: SyncFlags, streams: readonly Stream[]): readonly string[] {
  const names = streams.map(({ name }) => name);
  const unknown = rebuild.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new CommandError(`--rebuild ${unknown}: this stream is not among --streams. There are: ${names.join(", ")}.`);
  }
  return rebuild;
}

export function verifyDaysOf({ verify = 0 }: SyncFlags): number {
  if (Number.isNaN(verify)) throw new CommandError("--verify: expected a number of days, such as 90d.");
  return verify;
}
