import { createHash } from "node:crypto";
import { type FileHandle, open, readFile, rm } from "node:fs/promises";
import { CommandError } from "../failure/command-error.ts";

/** A page as it is kept. */
interface KeptPage {
  readonly items: readonly unknown[];
  readonly resume: string;
  readonly dataRefreshedAt: string | null;
}

/** The part of a resume file that one reading writes. */
interface ResumeSection {
  /** What an earlier run of the same command has read already. */
  readonly kept: readonly KeptPage[];
  /** What an earlier run found at the end of this reading; undefined where it did not get there. */
  readonly finished: unknown;
  append(page: KeptPage): Promise<void>;
  finish(facts: unknown): Promise<void>;
}

/** Pages kept beside an export, so that an interrupted one goes on where it was. */
export interface ResumeFile {
  /** The moment the command was first run: windows such as the last 30 days stay what they were. */
  readonly nowMs: number;
  section(name: string): ResumeSection;
  /** How many pages are kept, of this run and earlier ones. */
  pages(): number;
  /** The export is whole: nothing is left to go on with. */
  remove(): Promise<void>;
  /** Closes the file; one that holds no page is not worth keeping. */
  close(): Promise<void>;
}

interface Line {
  readonly section: string;
  readonly page?: KeptPage;
  readonly finished?: unknown;
}

const version = 1;

const nothing = async (): Promise<void> => {};

/** Without a resume file: nothing is kept. */
export function noResumeFile(nowMs: number): ResumeFile {
  const section: ResumeSection = { kept: [], finished: undefined, append: nothing, finish: nothing };
  return { nowMs, section: () => section, pages: () => 0, remove: nothing, close: nothing };
}

/**
 * Opens or creates a resume file: one JSON line a page, appended once the page is whole. A line that was cut short is
 * dropped and its page read again. A file of another command is refused, for it holds other data.
 */
export async function openResumeFile(path: string, command: readonly string[], nowMs: number): Promise<ResumeFile> {
  const digest = createHash("sha256").update(JSON.stringify(command)).digest("hex");
  const { whole, lines } = await readLines(path);
  const header = lines[0] as { usage?: unknown; command?: unknown; nowMs?: unknown } | undefined;
  if (header !== undefined && (header.usage !== version || header.command !== digest)) {
    throw new CommandError(
      `${path} belongs to another command. Give it a name of its own, or delete it to start afresh.`,
    );
  }
  const startedMs = typeof header?.nowMs === "number" ? header.nowMs : nowMs;
  const file = await open(path, header === undefined ? "w" : "r+", 0o600);
  await file.truncate(whole);
  let end = whole;
  const write = async (line: object): Promise<void> => {
    const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
    await writeAll(file, bytes, end);
    end += bytes.length;
  };
  if (header === undefined) await write({ usage: version, command: digest, nowMs: startedMs });
  const earlier = lines.slice(1) as Line[];
  let pages = earlier.filter((line) => line.page !== undefined).length;
  return {
    nowMs: startedMs,
    section: (name) => {
      const own = earlier.filter((line) => line.section === name);
      return {
        kept: own.flatMap(({ page }) => (page === undefined ? [] : [page])),
        finished: own.find((line) => line.finished !== undefined)?.finished,
        async append({ items, resume, dataRefreshedAt }) {
          await write({ section: name, page: { items, resume, dataRefreshedAt } });
          pages += 1;
        },
        finish: (finished) => write({ section: name, finished }),
      };
    },
    pages: () => pages,
    remove: () => rm(path, { force: true }),
    async close() {
      await file.close();
      if (pages === 0) await rm(path, { force: true });
    },
  };
}

/** The lines of a file that end, and how many bytes they take. */
async function readLines(path: string): Promise<{ whole: number; lines: unknown[] }> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return Buffer.alloc(0);
    throw error;
  });
  const whole = bytes.lastIndexOf(0x0a) + 1;
  if (whole === 0 && bytes.length > 0) throw notOurs(path);
  const texts = bytes.subarray(0, whole).toString("utf8").split("\n").slice(0, -1);
  try {
    return { whole, lines: texts.map((text) => JSON.parse(text) as unknown) };
  } catch {
    throw notOurs(path);
  }
}

/** Anything that is not a resume file may be somebody's work: it is never overwritten. */
function notOurs(path: string): CommandError {
  return new CommandError(`${path} exists and is not a resume file. Give another name.`);
}

async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    written += (await file.write(bytes, written, bytes.length - written, position + written)).bytesWritten;
  }
}
