import type { Command } from "commander";
import type { Context } from "../context/context.ts";
import type { CommonFlags, ContextWishes } from "../context/context-needs.ts";
import type { Launch } from "./launch.ts";

/** Flags that say how figures are read or where they go, and not which. */
const accessFlags: readonly string[] = [
  "keyFile",
  "keyStdin",
  "header",
  "baseUrl",
  "concurrency",
  "timeout",
  "config",
  "quiet",
  "verbose",
  "format",
  "out",
  "resumeFile",
  "timezone",
  "names",
  "exact",
  "csv",
  "demo",
];

/** Runs a command in a context. The flags are the ones that its definition declares, as commander read them. */
export async function launchCommand(
  launch: Launch,
  command: Command,
  run: (context: Context, flags: object) => Promise<number>,
  wishes: ContextWishes = {},
): Promise<void> {
  // Loaded here, so that help and mistakes do not wait for the client.
  const { openContext } = await import("../context/open-context.ts");
  const { readConfigFile } = await import("../context/config-file.ts");
  const { applySettings } = await import("../context/settings.ts");
  const { environment } = launch.io;
  const { config: named } = command.opts<{ readonly config?: string }>();
  const config = await readConfigFile(wishes.hasOwnConfig === true ? undefined : named, environment);
  applySettings(command, environment, config);
  const flags = command.opts<CommonFlags & Readonly<Record<string, unknown>>>();
  const context = await openContext(launch.io, {
    ...wishes,
    command: pathOf(command),
    parameters: [
      command.args,
      Object.entries(flags)
        .filter(([name]) => !accessFlags.includes(name))
        .toSorted(([left], [right]) => (left < right ? -1 : 1)),
    ],
    flags,
    sourceOf: (name) => command.getOptionValueSource(name),
  });
  try {
    launch.finish(await run(context, flags));
  } catch (error) {
    const pages = context.resumeFile.pages();
    if (pages > 0) {
      await context
        .note(`Saved ${pages} pages to ${flags.resumeFile}. Run the same command again to continue.`)
        .catch(() => {});
    }
    throw error;
  } finally {
    await context.close();
  }
}

/** `analytics cost`, without the name of the program. */
function pathOf(command: Command): string {
  const parent = command.parent;
  return parent?.parent == null ? command.name() : `${pathOf(parent)} ${command.name()}`;
}
