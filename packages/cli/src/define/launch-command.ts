import type { Command } from "commander";
import type { CommonFlags, Context, ContextWishes } from "../context/context.ts";
import type { Launch } from "./program.ts";

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
  const context = await openContext(launch.edges, { ...wishes, command: launch.argv, flags });
  try {
    launch.finish(await run(context, flags));
  } finally {
    await context.close();
  }
}
