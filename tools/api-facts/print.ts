import type { Difference } from "./compare.ts";

const signs = { new: "+", gone: "-", changed: "~", reworded: "w" } as const;

/** Differences by endpoint, one per line: `+` new, `-` gone, `~` changed, `w` reworded. */
export function printDifferences(differences: readonly Difference[]): string {
  const paths = [...new Set(differences.map(({ path }) => path))];
  return paths
    .map((path) => {
      const lines = differences.filter((each) => each.path === path).map((each) => `  ${lineOf(each)}\n`);
      return `${path}\n${lines.join("")}`;
    })
    .join("");
}

function lineOf({ place, kind, details }: Difference): string {
  const name = place.startsWith(": ") ? `field ${place.slice(2)}` : place;
  return `${signs[kind]} ${name}: ${[kind, ...details].join(", ")}`;
}
