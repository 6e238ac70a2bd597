import type { Context } from "../../context/context.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { writeSheets } from "../../output/write-sheets.ts";
import type { Sheet } from "../../sheet/sheet.ts";
import { claudeCodeSheet } from "../claude-code/run.ts";
import { costSheet } from "../cost/run.ts";
import { tokensSheet } from "../tokens/run.ts";

/**
 * `usage demo`: the three questions that people come with, then the same organization as a SQLite table. On a terminal, each
 * table is shown once it is complete.
 */
export async function runDemo(context: Context): Promise<number> {
  const reads = [() => costSheet(context, {}), () => tokensSheet(context, {}), () => claudeCodeSheet(context, {})];
  const isStreamed = context.out === undefined && context.format === "table";
  const sheets: Sheet[] = [];
  for (const [index, read] of reads.entries()) {
    const sheet = await read();
    if (!isStreamed) sheets.push(sheet);
    else {
      if (index > 0) await context.io.stdout.write("\n");
      await writeSheets(context, [sheet]);
    }
  }
  // One document: three in a row would be neither JSON nor HTML.
  if (!isStreamed) await writeSheets(context, sheets);
  else {
    const { syncPart } = await import("./sync-part.ts");
    await context.io.stdout.write(await syncPart(context));
  }
  return exitCode.ok;
}
