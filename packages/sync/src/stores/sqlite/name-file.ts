import { SyncError } from "../../errors/sync-error.ts";

interface SqliteError extends Error {
  readonly errcode: number;
}

/** Runs a task on a file. SQLite's own errors do not say which file is broken. */
export async function namingFile<Result>(place: string, task: () => Promise<Result>): Promise<Result> {
  try {
    return await task();
  } catch (error) {
    if (!isSqliteError(error)) throw error;
    // The first 8 bits are the kind of error, the rest its details.
    const words = fixes[error.errcode & 0xff];
    if (words === undefined) throw error;
    throw new SyncError(...words(place), error);
  }
}

const fixes: Readonly<Record<number, (place: string) => [SyncError["code"], string]>> = {
  11: (place) => [
    "damaged_ledger",
    `The SQLite file ${place} is damaged. Restore it, or use another file: the next run reads all its days again.`,
  ],
  14: (place) => ["invalid_option", `${place} can't be opened as a SQLite file. Is it a folder, or not yours to read?`],
  26: (place) => ["damaged_ledger", `${place} is not a SQLite file, or its beginning is damaged. Use another file.`],
};

function isSqliteError(error: unknown): error is SqliteError {
  return error instanceof Error && "errcode" in error && typeof error.errcode === "number";
}
