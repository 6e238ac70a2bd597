import type * as hyparquet from "hyparquet";
import type * as hyparquetWriter from "hyparquet-writer";
import { SyncError } from "../../errors/sync-error.ts";

type Libraries = typeof hyparquet & typeof hyparquetWriter;

/** Optional peers: they are loaded when a file is read or written. */
export async function loadLibraries(): Promise<Libraries> {
  try {
    const [reader, writer] = await Promise.all([import("hyparquet"), import("hyparquet-writer")]);
    return { ...reader, ...writer };
  } catch (error) {
    throw new SyncError(
      "missing_dependency",
      "The Parquet store needs hyparquet and hyparquet-writer. Install them: npm install hyparquet hyparquet-writer.",
      error,
    );
  }
}
