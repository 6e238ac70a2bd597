/** The families of models. The model of a family depends on the day. */
export type Family = "opus" | "sonnet" | "haiku";

export interface Era {
  model: string;
  /** The name in descriptions on the cost report. */
  title: string;
  /** The first day on which it is available. */
  from: string;
}

/** Oldest first. A key moves to the next era some weeks after it begins. The dates are invented. */
export const eras: Record<Family, readonly Era[]> = {
  opus: [
    { model: "claude-3-opus-20240229", title: "Claude Opus 3", from: "2024-01-01" },
    { model: "claude-opus-4-1-20250805", title: "Claude Opus 4.1", from: "2025-08-05" },
    { model: "claude-opus-4-6", title: "Claude Opus 4.6", from: "2026-02-05" },
    { model: "claude-opus-5", title: "Claude Opus 5", from: "2026-06-01" },
  ],
  sonnet: [
    { model: "claude-3-5-sonnet-20240620", title: "Claude Sonnet 3.5", from: "2024-01-01" },
    { model: "claude-sonnet-4-20250514", title: "Claude Sonnet 4", from: "2025-05-22" },
    { model: "claude-sonnet-4-5-20250929", title: "Claude Sonnet 4.5", from: "2025-09-29" },
    { model: "claude-sonnet-5", title: "Claude Sonnet 5", from: "2026-05-12" },
  ],
  haiku: [
    { model: "claude-3-5-haiku-20241022", title: "Claude Haiku 3.5", from: "2024-01-01" },
    { model: "claude-haiku-4-5-20251001", title: "Claude Haiku 4.5", from: "2025-10-15" },
  ],
};

/** Models since then have a region; for older ones it is `not_available`. */
export const geoKnownFrom = "2026-02-01";
