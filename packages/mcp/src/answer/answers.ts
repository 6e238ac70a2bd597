import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { runCommand } from "../command/run-command.ts";
import type { Tool } from "../tools/tool.ts";
import { answerOf, type Document } from "./document.ts";
import { type ErrorWords, errorWords } from "./error-words.ts";
import { notice } from "./mark.ts";

export interface Answers {
  answer(tool: Tool, args: Readonly<Record<string, unknown>>, signal: AbortSignal): Promise<CallToolResult>;
}

const maxKept = 8;

/** Answers calls by running the command. What was read stays for a while, so that further pages are of the same read. */
export function createAnswers(run: typeof runCommand = runCommand): Answers {
  const kept = new Map<string, Document>();

  async function read(
    args: readonly string[],
    isFurther: boolean,
    signal: AbortSignal,
  ): Promise<Document | ErrorWords> {
    const key = JSON.stringify(args);
    const known = kept.get(key);
    if (isFurther && known !== undefined) return known;
    const { code, stdout, stderr } = await run(args, signal);
    const document = code === 1 ? undefined : parse(stdout);
    if (document === undefined) return errorWords(stderr);
    kept.delete(key);
    kept.set(key, document);
    const [oldest] = kept.keys();
    if (kept.size > maxKept && oldest !== undefined) kept.delete(oldest);
    return document;
  }

  return {
    async answer({ toArguments, rowsField }, args, signal) {
      const { offset = 0, limit = 1 } = args as { readonly offset?: number; readonly limit?: number };
      const found = await read(toArguments(args), offset > 0, signal);
      if (isFailure(found)) return resultOf({ ...found, notice }, true);
      // Another version of the command may name its rows differently: without them, its answer would look like an empty report.
      if (rowsField !== undefined && !Array.isArray(found[rowsField]))
        return resultOf({ error: `The command's answer has no ${rowsField}. Update @org/usage-cli.`, notice }, true);
      return resultOf(answerOf(found, rowsField, { offset, limit }), false);
    },
  };
}

function isFailure(found: Document | ErrorWords): found is ErrorWords {
  return typeof found["error"] === "string";
}

function parse(stdout: string): Document | undefined {
  try {
    const document: unknown = JSON.parse(stdout);
    return typeof document === "object" && document !== null ? (document as Document) : undefined;
  } catch {
    return undefined;
  }
}

function resultOf(document: Document, isError: boolean): CallToolResult {
  return { content: [{ type: "text", text: JSON.stringify(document, undefined, 1) }], isError };
}
