import type { Context } from "../context/context.ts";
import { type AtomicFile, openAtomicFile } from "./atomic-file.ts";

/** Standard output, or the file of --out, which is there whole or not at all. */
export async function openSink(context: Context): Promise<AtomicFile> {
  const { out } = context.flags;
  const file = out === undefined ? standardOutput(context) : await openAtomicFile(out);
  return {
    write: (text) => file.write(text),
    async commit() {
      context.signal.throwIfAborted();
      await file.commit();
      await context.resumeFile.remove();
      if (out !== undefined) await context.note(`Wrote ${out}`);
    },
    discard: () => file.discard(),
  };
}

const nothing = async (): Promise<void> => {};

function standardOutput({ io }: Context): AtomicFile {
  return { write: (text) => io.stdout.write(text), commit: nothing, discard: nothing };
}
