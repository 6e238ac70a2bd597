import type { Question } from "./contenders.ts";
import { instant } from "./server/pages.ts";

const widthsMs = { "1d": 86_400_000, "1h": 3_600_000, "1m": 60_000 } as const;
/** A midnight, which is a bucket boundary for every width. */
const endMs = Date.UTC(2026, 0, 1);

/** A report of this number of pages, all of them full. */
export function questionOf(pages: number, width: keyof typeof widthsMs, bucketsPerPage: number): Question {
  return {
    starting_at: instant(endMs - pages * bucketsPerPage * widthsMs[width]),
    ending_at: instant(endMs),
    bucket_width: width,
    limit: bucketsPerPage,
  };
}
