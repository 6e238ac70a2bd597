import { readFile, rename, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { FileMetaData } from "hyparquet";
import { SyncError } from "../../errors/sync-error.ts";
import type { FileColumn } from "./columns.ts";
import { loadLibraries } from "./libraries.ts";

/** A Parquet file in memory. */
export interface OpenFile {
  readonly buffer: ArrayBuffer;
  readonly metadata: FileMetaData;
  readonly notes: ReadonlyMap<string, string>;
}

/** Reads a file; undefined if there is none. */
export async function openFile(path: string): Promise<OpenFile | undefined> {
  const { parquetMetadata } = await loadLibraries();
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (bytes === undefined) return undefined;
  const buffer = new Uint8Array(bytes).buffer;
  try {
    const metadata = parquetMetadata(buffer);
    const notes = (metadata.key_value_metadata ?? []).map(({ key, value = "" }) => [key, value] as const);
    return { buffer, metadata, notes: new Map(notes) };
  } catch (error) {
    throw new SyncError(
      "damaged_ledger",
      `${path} is damaged, and its day's receipt with it. Delete the file: its day is read again by the next run.`,
      error,
    );
  }
}

/**
 * Writes a file in one rename: a reader sees the old one or the new one, and a crash leaves a `.tmp-` file, which the next
 * write of the day replaces.
 */
export async function writeParquet(
  path: string,
  columns: readonly FileColumn[],
  notes: Readonly<Record<string, string>>,
): Promise<void> {
  const { parquetWriteBuffer } = await loadLibraries();
  const buffer = parquetWriteBuffer({
    schema: [{ name: "root", num_children: columns.length }, ...columns.map(({ element }) => element)],
    // A day's columns have one page each: an index of pages would be longer than they are.
    columnData: columns.map(({ element, data }) => ({ name: element.name, data: [...data], offsetIndex: false })),
    kvMetadata: Object.entries(notes).map(([key, value]) => ({ key, value })),
    rowGroupSize: 100_000,
  });
  await replaceFile(path, new Uint8Array(buffer));
}

export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  // Without the extension, so that a glob of *.parquet never matches it.
  const draft = join(dirname(path), `.tmp-${basename(path).replace(/\.\w+$/, "")}`);
  await writeFile(draft, content, { flush: true });
  await rename(draft, path);
}
