/** Every metric, with its help. Names are part of the interface: dashboards and rules use them. */
export const help = {
  claude_cost_day_dollars: "Cost of the last complete UTC day in dollars. The store has the exact figure.",
  claude_cost_month_dollars: "Cost from the first of the month through the last complete day in dollars.",
  claude_tokens_day: "Tokens of the last complete UTC day, by kind.",
  claude_tokens_month: "Tokens from the first of the month through the last complete day, by kind.",
  claude_sync_complete_through_timestamp_seconds: "Every day before this instant is stored.",
  claude_sync_settled_through_timestamp_seconds: "Every day before this instant was read after it settled.",
  claude_sync_last_read_timestamp_seconds: "When the newest stored read began.",
  claude_sync_missing: "UTC days that are over and not stored. They are not zero.",
  claude_sync_unsettled: "Stored UTC days that may still change.",
  claude_sync_month_start_timestamp_seconds: "Start of the month of the last complete day.",
  claude_sync_month_end_timestamp_seconds: "End of the month of the last complete day.",
} as const;

export type MetricName = keyof typeof help;
