import type { Window } from "@org/usage";
import { formatInstant } from "../format/instant.ts";
import type { Facts } from "./facts.ts";

/** Facts cut to a part of their window. Nothing that is missing in it gets lost. */
export function clipFacts(facts: Facts, window: Window): Facts {
  const [startMs, endMs] = [Date.parse(window.starting_at), Date.parse(window.ending_at)];
  const clip = ({ starting_at, ending_at }: Window): Window[] => {
    const [fromMs, toMs] = [Math.max(startMs, Date.parse(starting_at)), Math.min(endMs, Date.parse(ending_at))];
    return fromMs < toMs ? [{ starting_at: formatInstant(fromMs), ending_at: formatInstant(toMs) }] : [];
  };
  const clipInstant = (instant: string | null): string | null => {
    const ms = instant === null ? startMs : Math.min(Date.parse(instant), endMs);
    return ms > startMs ? formatInstant(ms) : null;
  };
  return {
    ...facts,
    window,
    through: clipInstant(facts.through),
    settledThrough: clipInstant(facts.settledThrough),
    missing: facts.missing.flatMap(clip),
    partial: facts.partial.flatMap(clip),
    settling: facts.settling.flatMap(clip),
    capped: facts.capped.flatMap(clip),
  };
}
