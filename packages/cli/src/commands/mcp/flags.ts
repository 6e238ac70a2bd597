import type { Command } from "commander";
import type { Launch } from "../launch.ts";

export function defineMcp(program: Command, launch: Launch): void {
  program
    .command("mcp")
    .summary("serve the reports to Claude Code and other MCP clients")
    .description("Serves read-only tools over standard input and output. Needs the package @org/usage-mcp.")
    .addHelpText("after", examples)
    .action(async () => {
      const { runMcp } = await import("./run.ts");
      launch.finish(await runMcp());
    });
}

const examples = `
Examples:
  claude mcp add --env 'ANTHROPIC_ADMIN_API_KEY=\${ANTHROPIC_ADMIN_API_KEY}' --scope project usage -- npx -y @org/usage-mcp
  usage mcp

Tools: cost, tokens, claude_code, analytics, budget, names, reconcile.
The key comes from ANTHROPIC_ADMIN_API_KEY only.
`;
