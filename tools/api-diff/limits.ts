import { added, type Bump, type Change, changed, removed } from "./change.ts";

/** A bound above (`most`) or below (`least`) that callers keep to. */
interface Bound {
  readonly place: string;
  readonly name: string;
  readonly side: "most" | "least";
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** A bound that got tighter breaks calls that were right before; one that got looser, or went, allows more. */
export const compareBound = ({ place, name, side, before, after }: Bound): readonly Change[] => {
  if (before === after) return [];
  if (before === undefined) return [added(place, `${name} ${after} (was unbounded)`, "major")];
  if (after === undefined) return [removed(place, `${name} ${before} (is unbounded now)`, "minor")];
  const tighter = side === "most" ? after < before : after > before;
  return [
    changed(place, `${name} ${before} → ${after}, ${tighter ? "tighter" : "looser"}`, tighter ? "major" : "minor"),
  ];
};

/** Any other fact that has one value before and one after. */
export const compareFact = (
  place: string,
  name: string,
  before: unknown,
  after: unknown,
  bump: Bump,
): readonly Change[] => {
  const [was, is] = [show(before), show(after)];
  return was === is ? [] : [changed(place, `${name} ${was} → ${is}`, bump)];
};

const show = (value: unknown): string =>
  value === undefined ? "none" : typeof value === "string" ? value : JSON.stringify(value);
