import type { Context } from "../context/context.ts";
import { openSink } from "./open-sink.ts";

/** Writes a complete text to standard output, or in one step to the file of `--out`. */
export async function writeOut(context: Context, text: string): Promise<void> {
  const sink = await openSink(context);
  try {
    await sink.write(text);
    await sink.commit();
  } finally {
    await sink.discard();
  }
}
