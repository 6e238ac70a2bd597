import { type FileHandle, open, rm, stat } from "node:fs/promises";
import { CommandError } from "../failure/command-error.ts";
import { systemWords } from "../failure/system-words.ts";
import { takeLock } from "../io/lock-file.ts";
import { type Binding, differences } from "./binding.ts";
import type { KeptPage } from "./kept-page.ts";
import { chained, readRecords, type ResumeHeader, type ResumeRecord } from "./resume-records.ts";

/** The part of a resume file that one report writes. */
interface ResumeSection {
  /** What earlier runs of the same command have read. */
  readonly kept: readonly KeptPage[];
  /** The facts of the report if an earlier run read it to its end. */
  readonly finished: unknown;
  append(page: KeptPage): Promise<void>;
  finish(facts: unknown): Promise<void>;
}

/** Pages that are kept beside an export, so that an interrupted one continues where it stopped. */
export interface ResumeFile {
  /** The time of the first run: windows such as the last 30 days stay what they were. */
  readonly nowMs: number;
  section(name: string): ResumeSection;
  /** The number of pages in the file, of this run and earlier ones. */
  pages(): number;
  /** The export is complete: there is nothing left to resume. */
  remove(): Promise<void>;
  /** Closes the file, and removes it if it has no page. */
  close(): Promise<void>;
}

const nothing = async (): Promise<void> => {};

/** Without `--resume-file`: nothing is kept. */
export function noResumeFile(nowMs: number): ResumeFile {
  const section: ResumeSection = { kept: [], finished: undefined, append: nothing, finish: nothing };
  return { nowMs, section: () => section, pages: () => 0, remove: nothing, close: nothing };
}

/** Confirms that the organization of this run is the file's, although another key reads it. */
type ConfirmOrganization = (organization: string) => Promise<boolean>;

export interface ResumeRequest {
  readonly path: string;
  /** What the pages depend on. A file of another combination is refused: it holds other data. */
  readonly binding: Binding;
  readonly nowMs: number;
  readonly confirmOrganization: ConfirmOrganization;
  /** The organization that the answers of this run name, once there was one. */
  readonly organization: () => string | undefined;
  /** Answers of this run have named two organizations. */
  readonly isMixed: () => boolean;
}

/**
 * Opens or creates a resume file: one JSON line per page. A page is written once the next one has arrived, and the last
 * one together with the facts of the report, so that a page is never without what is known of it.
 */
export async function openResumeFile(request: ResumeRequest): Promise<ResumeFile> {
  const { path } = request;
  if (await isFolder(path)) throw new CommandError(`--resume-file ${path}: it is a folder, not a file.`);
  const lock = await takeLock(`${path}.lock`).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`--resume-file ${path}: ${systemWords[error.code ?? ""] ?? error.message} [${error.code}]`);
  });
  if (lock === undefined) {
    throw new CommandError(`${path} is in use by another run of the command. Wait for it, or use another file.`);
  }
  try {
    const read = await readRecords(path);
    if (read.header !== undefined) await refuseOther(request, read.header, organizationOf(read.records));
    const file = await open(path, read.header === undefined ? "w" : "r+", 0o600);
    await file.truncate(read.bytes);
    return await resumeFile(request, file, read, () => lock.release());
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function resumeFile(
  request: ResumeRequest,
  file: FileHandle,
  read: Awaited<ReturnType<typeof readRecords>>,
  release: () => Promise<void>,
): Promise<ResumeFile> {
  const { path, binding } = request;
  const startedMs = read.header?.nowMs ?? request.nowMs;
  const earlier = read.records;
  let { bytes: end, chain } = read;
  let pages = earlier.filter(({ page }) => page !== undefined).length;
  let known = organizationOf(earlier);
  const pending = new Map<string, KeptPage>();
  let queue: Promise<void> = Promise.resolve();

  const write = (record: object): Promise<void> => {
    queue = queue.then(async () => {
      const line = chained(chain, record);
      const bytes = Buffer.from(line.text);
      await writeAll(file, bytes, end);
      end += bytes.length;
      ({ chain } = line);
    });
    return queue;
  };
  const writeRecord = (record: ResumeRecord): Promise<void> => {
    const organization = request.organization();
    if (record.page !== undefined) pages += 1;
    if (organization === undefined || known !== undefined) return write(record);
    known = organization;
    return write({ ...record, organization });
  };
  const flush = async (section: string): Promise<void> => {
    const page = pending.get(section);
    pending.delete(section);
    if (page !== undefined) await writeRecord({ section, page });
  };

  if (read.header === undefined) await write({ usage: 2, binding, nowMs: startedMs } satisfies ResumeHeader);
  return {
    nowMs: startedMs,
    section: (name) => {
      const own = earlier.filter(({ section }) => section === name);
      return {
        kept: own.flatMap(({ page }) => (page === undefined ? [] : [page])),
        finished: own.find(({ finished }) => finished !== undefined)?.finished,
        async append({ items, resume, dataRefreshedAt, readAt, unrecognized }) {
          refuseMixed(request, known);
          await flush(name);
          pending.set(name, { items, resume, dataRefreshedAt, readAt, unrecognized });
        },
        async finish(finished) {
          const page = pending.get(name);
          pending.delete(name);
          await writeRecord({ section: name, ...(page !== undefined && { page }), finished });
        },
      };
    },
    pages: () => pages + pending.size,
    async remove() {
      pending.clear();
      pages = 0;
      await rm(path, { force: true });
    },
    async close() {
      try {
        for (const name of pending.keys()) await flush(name);
        await file.close();
        if (pages === 0) await rm(path, { force: true });
      } finally {
        await release();
      }
    },
  };
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (info) => info.isDirectory(),
    () => false,
  );
}

async function refuseOther(
  { path, binding, confirmOrganization }: ResumeRequest,
  header: ResumeHeader,
  organization: string | undefined,
): Promise<void> {
  const different = differences(header.binding, binding);
  const others = different.filter((name) => name !== "key");
  if (others.length > 0) {
    throw new CommandError(
      `${path} belongs to another command: ${others.join(", ")} ${others.length === 1 ? "differs" : "differ"}. Use another file, or delete this one to start over.`,
    );
  }
  if (different.length === 0) return;
  // Another key of the same organization can continue, if the answers say that it is the same.
  if (organization !== undefined && (await confirmOrganization(organization))) return;
  throw new CommandError(
    `${path} was written with another key, and it can't be confirmed that this key belongs to the same organization. Use that key, another file, or delete this one to start over.`,
  );
}

/** The pages of two organizations must not become one export. */
function refuseMixed({ path, organization, isMixed }: ResumeRequest, known: string | undefined): void {
  const current = organization();
  if (!isMixed() && (known === undefined || current === undefined || known === current)) return;
  throw new CommandError(`The answers belong to another organization than the pages in ${path}. Use another file.`);
}

function organizationOf(records: readonly ResumeRecord[]): string | undefined {
  return records.find(({ organization }) => organization !== undefined)?.organization;
}

async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    written += (await file.write(bytes, written, bytes.length - written, position + written)).bytesWritten;
  }
}
