import { type DayReceipt, rowVersion, type Stream } from "@org/usage-sync";
import type { DayRead } from "../state/spans.ts";

/** What a state says about days, as the receipts that the planner reads. A state keeps no figures and no row format: a new one needs a new version of the state. */
export function ledgerOf(organization: string, stream: Stream, days: ReadonlyMap<string, DayRead>): DayReceipt[] {
  const unknown = { rows: 0, digest: "", settled: false, total: null, version: rowVersion };
  const facts = { organization_id: organization, stream: stream.name, query: stream.query };
  return [...days].map(([day, read]) => ({ ...facts, ...unknown, day, ...read }));
}
