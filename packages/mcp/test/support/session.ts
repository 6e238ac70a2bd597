import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import type { JSONRPCMessage } from "@modelcontextprotocol/sdk/types.js";
import { clockOption } from "../../../cli/test/clock-option.ts";

/** The built server, as it is installed. */
const bin = fileURLToPath(new URL("../../dist/bin.js", import.meta.url));

/** The time of the mock, and of the server. */
export const now = "2026-09-10T14:20:00Z";

export type Answer = Readonly<Record<string, unknown>>;

interface Called {
  readonly isError: boolean;
  readonly answer: Answer;
}

export interface Session extends AsyncDisposable {
  readonly client: Client;
  /** Calls a tool and parses its answer. */
  call(name: string, args?: Record<string, unknown>): Promise<Called>;
  /** Everything that the server has written: messages, and standard error. */
  readonly written: () => string;
}

/** A session of the SDK's own client with the server, over standard input and output. */
export async function openSession(env: Readonly<Record<string, string>>): Promise<Session> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [bin],
    env: { PATH: process.env["PATH"] ?? "", NODE_OPTIONS: clockOption(now), ...env },
    stderr: "pipe",
  });
  let written = "";
  transport.stderr?.on("data", (chunk) => (written += String(chunk)));
  const client = new Client({ name: "test", version: "1" });
  await client.connect(transport);
  const deliver = transport.onmessage;
  Object.assign(transport, {
    onmessage(message: JSONRPCMessage) {
      written += JSON.stringify(message);
      deliver?.(message);
    },
  });
  return {
    client,
    async call(name, args = {}) {
      const result = await client.callTool({ name, arguments: args }, undefined, { timeout: 80_000 });
      const [content] = result.content as readonly { readonly text: string }[];
      const text = content?.text ?? "";
      const answer = (text.startsWith("{") ? JSON.parse(text) : { error: text }) as Answer;
      return { isError: result.isError === true, answer };
    },
    written: () => written,
    [Symbol.asyncDispose]: () => client.close(),
  };
}
