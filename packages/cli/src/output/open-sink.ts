import type { Context } from "../context/context.ts";
import { openAtomicFile } from "./atomic-file.ts";

/** Where text goes. */
interface Sink {
  write(text: string): Promise<void>;
  commit(): Promise<void>;
  discard(): Promise<void>;
}

/** Standard output, or the file of `--out`, which appears completely or not at all. */
export async function openSink(context: Context): Promise<Sink> {
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

function standardOutput({ io }: Context): Sink {
  return { write: (text) => io.stdout.write(text), commit: nothing, discard: nothing };
}
