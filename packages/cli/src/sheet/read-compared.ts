import { filterWords } from "../dimensions/filter-words.ts";
import type { By } from "../dimensions/read-by.ts";
import { CommandError } from "../failure/command-error.ts";
import { addDays } from "../window/periods.ts";
import { type DateRange, previousDates, previousPeriod } from "../window/previous-window.ts";
import { isServed } from "../reading/facts.ts";
import type { WindowFlags } from "../window/read-window.ts";
import type { Metric } from "./breakdown.ts";
import { compare, isComparedInTime } from "./compare.ts";
import type { CompareInput, Comparison } from "./comparison.ts";
import type { TimedRows } from "./timed-rows.ts";

export interface CompareFlags extends WindowFlags {
  readonly compare?: string;
  readonly width?: string;
}

export interface ReadRows extends TimedRows {
  readonly report: CompareInput["report"];
  readonly warnings: readonly string[];
  /** What of the filters nothing in the window has. Rejects if a value is certainly misspelled. */
  readonly unused: () => Promise<readonly string[]>;
}

/** A window that was read, with the figures of the one before it if `--compare previous` asks for them. */
interface WithChanges {
  /** The columns of a comparison, after the figure that is compared. */
  readonly changes: readonly Metric[];
}

/** Reads a window, and the one before it to compare one figure of both. */
export async function readCompared<Flags extends CompareFlags, Read extends ReadRows>(
  flags: Flags,
  by: By,
  metric: Metric,
  read: (flags: Flags) => Promise<Read>,
  splitsCharges: boolean = false,
): Promise<Read & WithChanges> {
  if (flags.compare !== undefined && by.names.includes("starting_at") && by.width !== "1d") {
    throw new CommandError("--compare previous works by day, week and month, and without time. Use --by day.");
  }
  const current = await readFiltered(flags, read);
  if (flags.compare === undefined) return { ...current, changes: [] };
  const before = previousFlags(flags, by, current);
  const previous = before === undefined ? undefined : await read(before);
  const { metrics, rows, notes, warnings }: Comparison = compare({
    report: current.report,
    by: by.names,
    metric,
    splitsCharges,
    current,
    previous,
  });
  return {
    ...current,
    rows,
    changes: metrics,
    notes: [...current.notes, ...notes],
    warnings: [...current.warnings, ...warnings],
  };
}

/** Reads a window, and says which filters its figures passed. */
async function readFiltered<Flags extends CompareFlags, Read extends ReadRows>(
  flags: Flags,
  read: (flags: Flags) => Promise<Read>,
): Promise<Read> {
  const current = await read(flags);
  const words = filterWords(flags);
  if (words === undefined) return current;
  const unused = await current.unused();
  const isNothing = current.rows.length === 0 && isServed(current.facts);
  const nothing = isNothing && unused.length === 0 ? [`Nothing in this window matches ${words}.`] : [];
  return {
    ...current,
    warnings: [...current.warnings, ...unused, ...nothing],
    notes: [...current.notes, ...(isNothing ? [] : [`Only what matches ${words}.`])],
  };
}

/** The flags of the time before; undefined if there is none to read. */
function previousFlags<Flags extends CompareFlags>(flags: Flags, by: By, current: TimedRows): Flags | undefined {
  const range = previousRange(flags, by, current);
  if (range === undefined) return undefined;
  const others = Object.entries(flags).filter(([name]) => !windowNames.includes(name));
  const width = current.time.width === "1d" ? {} : { width: current.time.width };
  return { ...Object.fromEntries(others), ...width, ...range } as Flags;
}

const windowNames: readonly string[] = ["from", "to", "month", "last", "day", "includeRunning"];

function previousRange(flags: WindowFlags, by: By, current: TimedRows): DateRange | undefined {
  const { days, time, facts } = current;
  const [first, last] = [days[0]?.date, days.at(-1)?.date];
  if (first === undefined || last === undefined || facts.window === null) return undefined;
  if (isComparedInTime(by.names, current)) {
    const name = time.period?.name;
    return previousPeriod(first, name === "week" || name === "month" ? name : "day");
  }
  const { starting_at: start, ending_at: end } = facts.window;
  const isDays = time.timeZone !== undefined || (start.endsWith("T00:00:00Z") && end.endsWith("T00:00:00Z"));
  if (isDays) return previousDates({ from: first, to: addDays(last, 1) }, flags);
  const startMs = Date.parse(start);
  return { from: new Date(startMs - (Date.parse(end) - startMs)).toISOString(), to: start };
}
