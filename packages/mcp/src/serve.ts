import { once } from "node:events";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { createAnswers } from "./answer/answers.ts";
import { notice } from "./answer/mark.ts";
import { tools } from "./tools/all.ts";
import { version } from "./version.ts";

const instructions = `Exact, read-only reports of what Claude cost this organization and who used it. Money is text in dollars: never round it, and never add it up in floating point. \`coverage\` says which days are missing and which may still change: say so when it matters. ${notice}`;

/** Serves the tools over standard input and output until the client closes them. */
export async function serve(): Promise<void> {
  const server = new McpServer({ name: "claude-usage", version }, { instructions });
  const answers = createAnswers();
  for (const tool of tools) {
    const { name, title, description, input } = tool;
    const annotations = {
      title,
      readOnlyHint: true,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: true,
    };
    server.registerTool(name, { title, description, inputSchema: input, annotations }, async (args, { signal }) =>
      answers.answer(tool, args, signal),
    );
  }
  const closed = once(process.stdin, "close");
  await server.connect(new StdioServerTransport());
  await closed;
}
