import type { Store, StoredDay, Stream } from "@org/usage-sync";
import { addDays, type Day } from "./days/day.ts";

interface WholeRange {
  readonly organization: string;
  readonly stream: Stream;
  readonly from: Day;
  readonly to: Day;
}

/** Days that the ledger has. If one of them is gone when it is read, a rebuild is at work: no figure is better than a part of it. */
export async function readWholeDays(store: Store, range: WholeRange): Promise<StoredDay[]> {
  const days: StoredDay[] = [];
  for await (const day of store.read(range)) days.push(day);
  const stored = new Set(days.map(({ receipt }) => receipt.day));
  for (let day = range.from; day < range.to; day = addDays(day, 1)) {
    if (!stored.has(day))
      throw new Error(`${range.stream.name}: ${day} was removed from ${store.place} while it was read. Try again.`);
  }
  return days;
}
