import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { CommandError } from "../failure/command-error.ts";
import type { Binding } from "./binding.ts";
import type { KeptPage } from "./kept-page.ts";

/** The first line of a resume file. */
export interface ResumeHeader {
  readonly usage: 2;
  readonly binding: Partial<Binding>;
  readonly nowMs: number;
}

/** Every other line: a page, the facts of a report that was read to its end, or both. */
export interface ResumeRecord {
  readonly section: string;
  readonly page?: KeptPage;
  readonly finished?: unknown;
  /** On the first record after an answer named the organization. */
  readonly organization?: string;
}

export interface ReadRecords {
  readonly header: ResumeHeader | undefined;
  readonly records: readonly ResumeRecord[];
  /** The length of the intact lines. */
  readonly bytes: number;
  /** The checksum of the last intact line, which the next line continues. */
  readonly chain: string;
}

const noChain = "";

/**
 * Reads the lines of a resume file. A last line that a crash cut short is dropped, and its page is read again. Damage
 * before it is refused: every line has a checksum over its text and the line before, so a lost, doubled or changed line
 * shows.
 */
export async function readRecords(path: string): Promise<ReadRecords> {
  const contents = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return Buffer.alloc(0);
    throw error;
  });
  if (contents.length === 0) return { header: undefined, records: [], bytes: 0, chain: noChain };
  const lines = contents.toString("utf8").split("\n");
  const torn = lines.pop();
  const values: unknown[] = [];
  let chain = noChain;
  let bytes = 0;
  for (const [index, line] of lines.entries()) {
    const value = unchained(chain, line);
    if (value === undefined) {
      if (index === 0) throw notAResumeFile(path);
      if (index === lines.length - 1 && torn === "") break;
      throw new CommandError(`${path} is damaged in line ${index + 1}. Delete it to start over.`);
    }
    chain = value.chain;
    bytes += Buffer.byteLength(line) + 1;
    values.push(value.record);
  }
  const [header, ...records] = values as [ResumeHeader?, ...ResumeRecord[]];
  if (header?.usage !== 2) throw notAResumeFile(path);
  return { header, records, bytes, chain };
}

/** A record as a line that continues the chain. */
export function chained(chain: string, record: object): { readonly text: string; readonly chain: string } {
  const body = JSON.stringify(record);
  const next = checksum(chain, body);
  return { text: `${next} ${body}\n`, chain: next };
}

function unchained(chain: string, line: string): { readonly record: unknown; readonly chain: string } | undefined {
  const space = line.indexOf(" ");
  const body = line.slice(space + 1);
  const next = line.slice(0, Math.max(0, space));
  if (next === "" || next !== checksum(chain, body)) return undefined;
  return { record: JSON.parse(body) as unknown, chain: next };
}

function checksum(chain: string, body: string): string {
  return createHash("sha256").update(`${chain}\n${body}`).digest("base64url").slice(0, 22);
}

/** Any other file can be the user's work: it is never overwritten. */
function notAResumeFile(path: string): CommandError {
  return new CommandError(`${path} exists and is not a resume file. Use another name.`);
}
