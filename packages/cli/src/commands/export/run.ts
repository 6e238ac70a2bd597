import {
  dayStates,
  focusCsv,
  focusParquet,
  type FocusSpec,
  focusTable,
  type FocusTable,
  IncompleteMonthError,
} from "@org/usage-finops";
import { billFacts } from "../../bill/bill-facts.ts";
import { monthOf } from "../../bill/month.ts";
import type { Bill } from "../../bill/bill.ts";
import { readBill } from "../../bill/read-bill.ts";
import { readJsonFile } from "../../bill/read-json-file.ts";
import { readNames } from "../../bill/read-names.ts";
import { readStoredNames } from "../../bill/stored-names.ts";
import type { Context } from "../../context/context.ts";
import { CommandError } from "../../failure/command-error.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { coverageNotes } from "../../format/coverage-notes.ts";
import { writeFileOut } from "../../output/write-file-out.ts";
import { type FromStoreFlags, withSourceStore } from "../../store/from-store.ts";
import { writeOut } from "../../output/write-out.ts";

export interface ExportFocusFlags extends FromStoreFlags {
  readonly month?: string;
  readonly spec?: FocusSpec;
  readonly tags?: string;
  readonly out?: string;
  readonly allowMissing?: boolean;
}

/** `usage export focus`: a month's charges as a FOCUS file. */
export async function runExportFocus(context: Context, flags: ExportFocusFlags): Promise<number> {
  const write = writerFor(context, flags.out);
  const tags = flags.tags === undefined ? undefined : await readJsonFile("--tags", flags.tags);
  const month = monthOf(flags.month, context.nowMs);
  const streams = ["cost", "usage", "usage_fast", "organization", "workspaces"];
  const { bill, names } = await withSourceStore(context, flags, streams, async (source) => ({
    bill: await readBill(context, month, source),
    names: source === undefined ? await readNames(context) : await readStoredNames(source),
  }));
  for (const note of coverageNotes(billFacts(bill, "focus"))) await context.note(note);
  try {
    const table = focusTable({
      ...bill,
      spec: flags.spec,
      ...names,
      tags: tags as never,
      allowMissing: flags.allowMissing,
    });
    await write(table);
    await noteTable(context, table, isServed(bill));
    return exitCode.ok;
  } catch (error) {
    if (!(error instanceof IncompleteMonthError)) throw error;
    await context.io.stderr.write(`usage: ${error.message} --allow-missing writes the other days.\n`);
    return exitCode.incomplete;
  }
}

/** Decides by the name of the file, before anything is read. */
function writerFor(context: Context, out: string | undefined): (table: FocusTable) => Promise<void> {
  const ending = /\.(\w+)$/.exec(out ?? "")?.[1]?.toLowerCase();
  if (out === undefined || out === "-" || ending === "csv") return (table) => writeOut(context, focusCsv(table));
  if (ending === "parquet") return async (table) => writeFileOut(context, await focusParquet(table));
  throw new CommandError(`--out ${out}: FOCUS is written as .csv or .parquet.`);
}

/** A month without charges is one thing, a month that no answer has covered yet another. */
function isServed({ month, cost }: Bill): boolean {
  return [...dayStates(month, cost).values()].some((state) => state !== "missing");
}

async function noteTable(context: Context, { rows, withoutQuantity }: FocusTable, hasDays: boolean): Promise<void> {
  if (rows.length === 0) {
    const reason = hasDays ? "There are no charges in this month" : "No day of this month is served yet";
    await context.note(`${reason}: the file has a header only.`);
  }
  const uncounted = ["code_execution", "session_usage"];
  for (const [kind, count] of Object.entries(withoutQuantity))
    if (!uncounted.includes(kind))
      await context.note(
        `${count} charges for ${kind} have no quantity: the usage report doesn't have their counterpart.`,
      );
}
