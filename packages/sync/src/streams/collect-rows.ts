import type { Receipt, ReportOptions } from "@org/usage";
import type { AnyReport } from "./stream.ts";

/** All rows of a report and its receipt, or an error. */
export async function collectRows(
  open: (options: ReportOptions) => AnyReport,
  signal: AbortSignal | undefined,
): Promise<{ readonly rows: readonly object[]; readonly receipt: Receipt }> {
  let receipt: Receipt | undefined;
  const rows: object[] = [];
  for await (const row of open({ signal, onReceipt: (end) => (receipt = end) }).rows()) rows.push(row);
  return { rows, receipt: receipt as unknown as Receipt };
}
