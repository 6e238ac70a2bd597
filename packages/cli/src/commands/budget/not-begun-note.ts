/** On the first day of a month or week, nothing is known of it yet: no figure, and no zero. */
export function notBegunNote(periods: readonly string[]): string[] {
  const names = [...new Set(periods)].join(" and ");
  return names === "" ? [] : [`No complete day yet in ${names}: what is spent is unknown, not zero.`];
}
