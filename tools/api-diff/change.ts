/** What a change asks of the next version, least first. `none` is wording that no code sees. */
const bumps = ["none", "patch", "minor", "major"] as const;
export type Bump = (typeof bumps)[number];

/** One difference between two states of the API description. */
export interface Change {
  readonly kind: "added" | "removed" | "changed";
  /** Where: `group_by[]`, `data[].results[].model`, or empty for the endpoint itself. */
  readonly place: string;
  /** What is different, in words. */
  readonly what: string;
  /** `major` is what breaks code that was right before. */
  readonly bump: Bump;
}

/** The greatest bump that any of the changes asks for. */
export const greatestBump = (changes: Iterable<Change>): Bump => {
  let greatest: Bump = "none";
  for (const { bump } of changes) if (bumps.indexOf(bump) > bumps.indexOf(greatest)) greatest = bump;
  return greatest;
};

/** What a bump means for a version that has not reached 1.0.0, where the middle number carries what breaks. */
export const beforeOne = (bump: Bump): Bump => (bump === "major" ? "minor" : bump === "minor" ? "patch" : bump);

export const added = (place: string, what: string, bump: Bump): Change => ({ kind: "added", place, what, bump });
export const removed = (place: string, what: string, bump: Bump): Change => ({ kind: "removed", place, what, bump });
export const changed = (place: string, what: string, bump: Bump): Change => ({ kind: "changed", place, what, bump });

/** Names and values that one list has and the other lacks. */
export const listed = <T>(before: Iterable<T>, after: Iterable<T>): { readonly gone: T[]; readonly come: T[] } => {
  const [old, fresh] = [new Set(before), new Set(after)];
  return { gone: [...old].filter((entry) => !fresh.has(entry)), come: [...fresh].filter((entry) => !old.has(entry)) };
};
