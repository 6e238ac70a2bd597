/** A UTC date some days before today, as `2026-05-01`. */
export function dateAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}
