import type { Unrecognized } from "@org/usage";

/** A page in a resume file, with what a later run has to know of the moment it was read. */
export interface KeptPage {
  readonly items: readonly unknown[];
  readonly resume: string;
  readonly dataRefreshedAt: string | null;
  readonly readAt: string;
  readonly unrecognized: readonly Unrecognized[];
}
