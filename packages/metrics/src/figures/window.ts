/** The days that a figure covers: the last complete one, or its month up to it. A label of every figure. */
export type Window = "last_complete_day" | "month_to_date";
