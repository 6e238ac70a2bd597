import { UsageError } from "@org/usage";

/** A month lacks days, so that its sum would be too small. `days` names them. */
export class IncompleteMonthError extends UsageError {
  declare readonly code: "incomplete_month";
  readonly month: string;
  readonly days: readonly string[];

  constructor(month: string, days: readonly string[]) {
    super("IncompleteMonthError", "incomplete_month", `${month} is incomplete: ${spans(days)} missing.`);
    this.month = month;
    this.days = days;
  }
}

/** `2026-10-30 and 2026-10-31 are`; more than three are shortened to how many there are. */
function spans(days: readonly string[]): string {
  if (days.length === 1) return `${days[0]} is`;
  if (days.length > 3) return `${days.length} days (${days[0]} to ${days.at(-1)}) are`;
  return `${days.slice(0, -1).join(", ")} and ${days.at(-1)} are`;
}
