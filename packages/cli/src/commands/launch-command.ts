import type { Command } from "commander";
import type { CommonFlags, Context, ContextWishes } from "../context/context.ts";
import type { Launch } from "./launch.ts";

/** Runs a command's code with a context around it. Flags are as commander read them from what the definition declares. */
export async function launchCommand(
  launch: Launch,
  command: Command,
  run: (context: Context, flags: object) => Promise<number>,
  wishes: ContextWishes = {},
): Promise<void> {
  const flags = command.opts<CommonFlags & Readonly<Record<string, unknown>>>();
  // Loaded here, so that help and mistakes don't wait for the client.
  const { openContext } = await import("../context/context.ts");
  const context = await openContext(launch.io, { ...wishes, command: launch.argv, flags });
  try {
    launch.finish(await run(context, flags));
  } catch (error) {
    const pages = context.resumeFile.pages();
    if (pages > 0) {
      await context.note(`${pages} pages are kept in ${flags.resumeFile}: the same command goes on behind them.`);
    }
    throw error;
  } finally {
    await context.close();
  }
}
