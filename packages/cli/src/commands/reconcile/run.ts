import { type PriceTable, readPrices, reconcile } from "@org/usage-finops";
import { billFacts } from "../../bill/bill-facts.ts";
import { monthOf } from "../../bill/month.ts";
import { readBill } from "../../bill/read-bill.ts";
import { readJsonFile } from "../../bill/read-json-file.ts";
import type { Context } from "../../context/context.ts";
import { CommandError } from "../../failure/command-error.ts";
import { dollars } from "../../money/ratio.ts";
import { despiteClosedPipe } from "../../output/despite-closed-pipe.ts";
import { writeOut } from "../../output/write-out.ts";
import { writeSheets } from "../../output/write-sheets.ts";
import { type FromStoreFlags, withSourceStore } from "../../store/from-store.ts";
import { reconcileJson } from "./json.ts";
import { reconcileSheet } from "../../bill/reconcile-sheet.ts";
import { verdictCodes, verdictOf } from "../../bill/verdict.ts";

export interface ReconcileFlags extends FromStoreFlags {
  readonly month?: string;
  readonly prices?: string;
  readonly tolerance?: string;
}

/** `usage reconcile`: why the bill is not tokens times list price. */
export async function runReconcile(context: Context, flags: ReconcileFlags): Promise<number> {
  const tolerance = dollars(flags.tolerance ?? "0.01", "USD");
  const prices = await readPriceFile(context, flags.prices);
  const month = monthOf(flags.month, context.nowMs);
  const bill = await withSourceStore(context, flags, ["cost", "usage", "usage_fast"], (source) =>
    readBill(context, month, source),
  );
  const result = reconcile({ ...bill, prices });
  const outcome = { result, tolerance, verdict: verdictOf(result, tolerance), facts: billFacts(bill, "reconcile") };
  await despiteClosedPipe(async () => {
    if (context.format === "json") await writeOut(context, reconcileJson(outcome));
    else await writeSheets(context, [reconcileSheet(outcome)]);
  });
  return verdictCodes[outcome.verdict];
}

/** A demo has its own prices, which are not Anthropic's. */
async function readPriceFile(context: Context, path: string | undefined): Promise<PriceTable | undefined> {
  if (path === undefined) return context.demoPrices;
  const value = await readJsonFile("--prices", path);
  try {
    return readPrices(value);
  } catch (error) {
    throw new CommandError(`--prices ${path}: ${(error as Error).message}`);
  }
}
