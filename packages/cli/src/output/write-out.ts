import type { Context } from "../context/context.ts";
import { openAtomicFile } from "./atomic-file.ts";

/** Writes a whole text to standard output, or into the file of --out in one step. */
export async function writeOut(context: Context, text: string): Promise<void> {
  const { out } = context.flags;
  if (out === undefined) {
    await context.edges.stdout.write(text);
  } else {
    const file = await openAtomicFile(out);
    try {
      await file.write(text);
      context.signal.throwIfAborted();
      await file.commit();
    } finally {
      await file.discard();
    }
    await context.note(`Wrote ${out}`);
  }
  await context.spool.remove();
}
