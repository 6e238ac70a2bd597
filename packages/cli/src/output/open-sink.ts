import type { Context } from "../context/context.ts";
import { type AtomicFile, openAtomicFile } from "./atomic-file.ts";

/** Standard output, or the file of `--out`, which appears completely or not at all. */
export async function openSink(context: Context): Promise<AtomicFile> {
  const { out, io } = context;
  const file =
    out === undefined
      ? standardOutput(context)
      : await openAtomicFile(out, { onExit: io.onExit, warn: (sentence) => context.note(sentence) });
  return {
    write: (text) => file.write(text),
    async commit() {
      context.signal.throwIfAborted();
      await file.commit();
      await context.resumeFile.remove();
      // For people: a job that succeeds is silent.
      if (out !== undefined && io.stderr.isTTY) await context.note(`Wrote ${out.name}`);
    },
    discard: () => file.discard(),
  };
}

const nothing = async (): Promise<void> => {};

function standardOutput({ io }: Context): AtomicFile {
  return { write: (text) => io.stdout.write(text), commit: nothing, discard: nothing };
}
