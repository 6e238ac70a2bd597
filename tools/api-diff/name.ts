import type { Bump } from "./bump.ts";

/** A name of the API, the bump if it is added or removed, and what a change of it is about. */
export interface Name {
  readonly added: Bump;
  readonly removed: Bump;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Names by their place: `service_tiers[]: value batch`, `data[].results[].model: field`. */
export type Names = Readonly<Record<string, Name>>;
