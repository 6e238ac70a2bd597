import type { Window } from "@org/usage";
import type { Facts } from "../reading/facts.ts";
import { settlesAfterMs } from "../reading/settles-after.ts";
import { readStored } from "../store/read-stored.ts";
import type { SourceStore } from "../store/from-store.ts";
import type { BillReading } from "./bill.ts";
import { storedCharges, storedUses } from "./stored-rows.ts";

/** A bill from the streams `cost` and `usage` of a store, and from `usage_fast` if the source was opened with it. */
export async function readStoredBill(source: SourceStore, window: Window): Promise<BillReading> {
  const { costStream, usageFastStream, usageStream } = await import("@org/usage-sync");
  const [costSettles, usageSettles] = [settlesAfterMs("cost"), settlesAfterMs("messages")];
  const cost = await readStored(source, costStream(), window, costSettles);
  const usage = await readStored(source, usageStream(), window, usageSettles);
  const charges = storedCharges(cost.rows);
  const readAt = (day: string): string => cost.readAt.get(day) ?? cost.facts.asOf;
  const uses = storedUses(usage.rows);
  if (!source.streams.includes("usage_fast"))
    return { charges, uses, fastUses: [], cost: cost.facts, usage: usage.facts, readAt };
  const fast = await readStored(source, usageFastStream(), window, usageSettles);
  return {
    charges,
    uses,
    fastUses: storedUses(fast.rows),
    cost: cost.facts,
    usage: bothFacts(usage.facts, fast.facts),
    readAt,
  };
}

/** A day is known if both streams know it: without the fast part of its tokens, fast mode would be unexplained. */
function bothFacts(usage: Facts, fast: Facts): Facts {
  return {
    ...usage,
    asOf: usage.asOf < fast.asOf ? usage.asOf : fast.asOf,
    missing: [...usage.missing, ...fast.missing],
    settling: [...usage.settling, ...fast.settling],
  };
}
