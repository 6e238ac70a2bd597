/** `2026-09-10T14:20:00Z`, in the form of the reports; fractions of a second are dropped. */
export function formatInstant(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");
}

/** `2026-09-10 14:20 UTC`, for people. */
export function instantWords(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}
