import { dimensionName } from "./dimension-words.ts";

/** `Cost by workspace and day`. `time` is the name of a bucket. */
export function titleOf(subject: string, by: readonly string[], time: string = "day"): string {
  if (by.length === 0) return subject;
  const words = by.map((name) => (name === "starting_at" ? time : dimensionName(name)));
  const last = words.at(-1);
  return `${subject} by ${words.length === 1 ? last : `${words.slice(0, -1).join(", ")} and ${last}`}`;
}
