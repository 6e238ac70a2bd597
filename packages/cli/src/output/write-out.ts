import type { Context } from "../context/context.ts";
import { openSink } from "./open-sink.ts";

/** Writes a whole text to standard output, or into the file of --out in one step. */
export async function writeOut(context: Context, text: string): Promise<void> {
  const sink = await openSink(context);
  try {
    await sink.write(text);
    await sink.commit();
  } finally {
    await sink.discard();
  }
}
