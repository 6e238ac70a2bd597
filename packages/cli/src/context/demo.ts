import type { Mock } from "@org/usage-mock";
import { CommandError } from "../failure/command-error.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The made-up organization of `--demo`. `USAGE_DEMO_SEED` selects another one and `USAGE_DEMO_NOW` its time, so that a
 * recording can be repeated.
 */
export async function createDemo(environment: Environment): Promise<Mock> {
  // Loaded for a demo only: the mock takes longer to load than everything else together.
  const { createMock } = await import("@org/usage-mock");
  const seed = Number(environment["USAGE_DEMO_SEED"] || "7");
  const now = environment["USAGE_DEMO_NOW"] || undefined;
  try {
    return createMock(now === undefined ? { seed } : { seed, now });
  } catch (error) {
    throw new CommandError(`USAGE_DEMO_SEED or USAGE_DEMO_NOW: ${error instanceof Error ? error.message : ""}`);
  }
}
