import { type History, type HistoryOptions, readHistory } from "@org/usage-metrics";
import type { Source } from "./source.ts";

/** The history of one organization of a store. */
export interface OrganizationHistory extends History {
  readonly organization: string;
}

/** The history of each organization of a store, one after another: a store answers one question at a time. */
export async function readHistories(
  { store, organizations, streams }: Source,
  options: Pick<HistoryOptions, "from" | "onlySettled">,
): Promise<OrganizationHistory[]> {
  const histories: OrganizationHistory[] = [];
  for (const organization of organizations)
    histories.push({ organization, ...(await readHistory(store, { organization, streams, ...options })) });
  return histories;
}
