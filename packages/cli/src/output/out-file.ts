import { constants } from "node:fs";
import { access, lstat, readlink, realpath, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join } from "node:path";
import { CommandError } from "../failure/command-error.ts";
import { systemWords } from "../failure/system-words.ts";

/** The target of `--out`, checked before the first request: reading a year must not end in a typing error. */
export interface OutFile {
  /** As it was typed, for messages. */
  readonly name: string;
  /** Where it is written: links are followed. */
  readonly path: string;
  readonly existing: ExistingFile | undefined;
  /** A pipe or a device is written directly: renaming would replace it. */
  readonly isDirect: boolean;
}

export interface ExistingFile {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

export async function checkOutFile(name: string): Promise<OutFile> {
  try {
    const path = await followLinks(name);
    const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    });
    if (info?.isDirectory() === true) throw new CommandError(`--out ${name}: it is a folder, not a file.`);
    const isDirect = info !== undefined && !info.isFile();
    if (info !== undefined) await access(path, constants.W_OK);
    if (!isDirect) await checkFolder(name, dirname(path));
    const existing =
      info === undefined || isDirect ? undefined : { mode: info.mode & 0o7777, uid: info.uid, gid: info.gid };
    return { name, path, existing, isDirect };
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw outError(name, error);
  }
}

/** An error of the file system in terms of what was typed: temporary names tell the user nothing. */
export function outError(name: string, error: unknown): Error {
  const { code = "" } = error as NodeJS.ErrnoException;
  const words = systemWords[code];
  return words === undefined ? (error as Error) : new CommandError(`--out ${name}: ${words} [${code}]`);
}

async function checkFolder(name: string, folder: string): Promise<void> {
  const info = await stat(folder);
  if (!info.isDirectory()) throw new CommandError(`--out ${name}: ${folder} is a file, not a folder.`);
  await access(folder, constants.W_OK | constants.X_OK);
}

/** The file that a path leads to, also if a link on the way leads to a file that does not exist yet. */
async function followLinks(path: string, depth: number = 0): Promise<string> {
  const isLink = await lstat(path).then(
    (info) => info.isSymbolicLink(),
    () => false,
  );
  // The system's own limit for links that lead to links.
  if (isLink && depth < 40) {
    const target = await readlink(path);
    return await followLinks(isAbsolute(target) ? target : join(await realpath(dirname(path)), target), depth + 1);
  }
  return join(await realpath(dirname(path)), basename(path));
}
