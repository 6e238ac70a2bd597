/** `Cost by workspace and day`. `time` is the word for a bucket. */
export function titleOf(subject: string, by: readonly string[], time: string = "day"): string {
  if (by.length === 0) return subject;
  const spoken = by.map((name) => (name === "starting_at" ? time : name.replace(/_id$/, "").replaceAll("_", " ")));
  const last = spoken.at(-1);
  return `${subject} by ${spoken.length === 1 ? last : `${spoken.slice(0, -1).join(", ")} and ${last}`}`;
}
