import type { Context } from "../../context/context.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { writeSheets } from "../../output/write-sheets.ts";
import { claudeCodeSheet } from "../claude-code/run.ts";
import { costSheet } from "../cost/run.ts";
import { tokensSheet } from "../tokens/run.ts";

/** `usage demo`: the three questions that people come with. Each table is shown as soon as it is whole. */
export async function runDemo(context: Context): Promise<number> {
  const sheets = [() => costSheet(context, {}), () => tokensSheet(context, {}), () => claudeCodeSheet(context, {})];
  const shownAtOnce = context.flags.out === undefined;
  const kept = [];
  for (const [index, read] of sheets.entries()) {
    const sheet = await read();
    if (!shownAtOnce) kept.push(sheet);
    else {
      if (index > 0 && (context.settings.format ?? "table") === "table") await context.io.stdout.write("\n");
      await writeSheets(context, [sheet]);
    }
  }
  if (!shownAtOnce) await writeSheets(context, kept);
  return exitCode.ok;
}
