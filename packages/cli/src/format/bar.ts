const eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"] as const;

/** A bar of at most `width` characters for a number of thousandths. Anything above zero is visible. */
export function bar(perMille: number, width: number): string {
  const clamped = Math.min(1000, Math.max(0, perMille));
  const steps = Math.max(clamped > 0 ? 1 : 0, Math.round((clamped * width * 8) / 1000));
  return "█".repeat(Math.floor(steps / 8)) + (eighths[steps % 8] ?? "");
}
