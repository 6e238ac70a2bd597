/** Every metric, with its help. Names are part of the interface: dashboards and rules use them. */
export const help = {
  anthropic_cost_dollars: "Cost of a window of complete UTC days in dollars. The store has the exact figure.",
  anthropic_tokens: "Tokens of a window of complete UTC days, by token type.",
  anthropic_usage_complete_through_timestamp_seconds: "Every day before this instant is stored.",
  anthropic_usage_settled_through_timestamp_seconds: "Every day before this instant was read after it settled.",
  anthropic_usage_last_sync_timestamp_seconds: "When the newest stored read began.",
  anthropic_usage_missing: "UTC days that are over and not stored. They are not zero.",
  anthropic_usage_unsettled: "Stored UTC days that may still change.",
  anthropic_usage_month_start_timestamp_seconds: "Start of the month of the last complete day.",
  anthropic_usage_month_end_timestamp_seconds: "End of the month of the last complete day.",
} as const;

export type MetricName = keyof typeof help;
