/** The version bump that a change needs, from least to greatest. `none` means that no name changed. */
const bumps = ["none", "patch", "minor", "major"] as const;
export type Bump = (typeof bumps)[number];

export function greatestBump(all: Iterable<Bump>): Bump {
  return [...all].reduce((one, other) => (bumps.indexOf(one) > bumps.indexOf(other) ? one : other), "none");
}

/** Below 1.0.0, a minor version carries breaking changes, and a patch carries the rest. */
export function beforeOne(bump: Bump): Bump {
  if (bump === "major") return "minor";
  return bump === "minor" ? "patch" : bump;
}
