#!/usr/bin/env node
import { help } from "./help.ts";
import { serve } from "./serve.ts";
import { version } from "./version.ts";

// `usage mcp` loads this file, with its own name as the first word.
const [word] = process.argv.slice(2).filter((each) => each !== "mcp");
if (word === "--help" || word === "-h") process.stdout.write(help);
else if (word === "--version") process.stdout.write(`${version}\n`);
else if (word !== undefined) {
  process.stderr.write(
    `usage-mcp: it has no arguments, got ${JSON.stringify(word)}. (--help shows how to add it to a client)\n`,
  );
  process.exitCode = 1;
} else {
  if (process.stdin.isTTY)
    process.stderr.write("Serving on standard input and output, for an MCP client. Ctrl-C ends it.\n");
  await serve();
  process.exit(0);
}
