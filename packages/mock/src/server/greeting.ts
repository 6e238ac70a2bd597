import type { Mock } from "../create.ts";
import type { Fault } from "../faults/fault.ts";

/** The text printed once the server listens. The export lines can be pasted into a shell. */
export function greeting(mock: Mock, url: string, faults: readonly Fault[]): string {
  const lines = [
    `${mock.organization.name} at ${mock.now.slice(0, 19)}Z: ${url}`,
    "",
    `export ANTHROPIC_BASE_URL=${url}`,
    `export ANTHROPIC_ADMIN_API_KEY=${mock.keys.admin}`,
    "",
    `Enterprise analytics key: ${mock.keys.analytics}`,
    `OAuth token:              ${mock.keys.oauth}`,
    ...(faults.length === 0 ? [] : [`Faults: ${faults.map((fault) => fault.name).join(", ")}`]),
    "Ctrl-C stops it.",
    "",
  ];
  return lines.join("\n");
}
