import type { Context } from "../context/context.ts";
import { CommandError } from "../failure/command-error.ts";
import { openAtomicFile } from "./atomic-file.ts";

/** Writes bytes in one step to the file of `--out`. */
export async function writeFileOut(context: Context, bytes: Uint8Array, extension: string = "parquet"): Promise<void> {
  const { out, io, signal } = context;
  if (out === undefined) throw new CommandError(`.${extension} is written to a file: --out FILE.${extension}.`);
  const file = await openAtomicFile(out, { onExit: io.onExit, warn: (sentence) => context.note(sentence) });
  try {
    await file.write(bytes);
    signal.throwIfAborted();
    await file.commit();
    await context.resumeFile.remove();
    if (io.stderr.isTTY) await context.note(`Wrote ${out.name}`);
  } finally {
    await file.discard();
  }
}
