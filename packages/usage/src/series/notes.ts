import type { SeriesKind } from "./types.ts";

/** What is known of the two sides before they are read. */
export interface Difference {
  readonly kind: SeriesKind;
  readonly seam: string;
  readonly groupBy: readonly string[];
  /** Undefined where it could not be read. */
  readonly defaultWorkspace: string | undefined;
}

/** Whatever rows before and behind the seam say differently, although the series holds them in one form. */
export function notesOn({ kind, seam, groupBy, defaultWorkspace }: Difference): string[] {
  const notes: string[] = [];
  const note = (isSo: boolean, text: string): void => {
    if (isSo) notes.push(`Before ${seam} (source "legacy") ${text}`);
  };
  note(kind === "cost", "the cost of Priority Tier is not in the report.");
  note(
    kind === "cost" && groupBy.includes("service_tier"),
    "cost knows the tiers batch and standard alone; the others are within standard.",
  );
  note(
    groupBy.includes("workspace_id") && defaultWorkspace === undefined,
    "the default workspace is null, because its id could not be read; from then on it has its id.",
  );
  note(groupBy.includes("speed"), "usage whose speed the report does not tell has null.");
  return notes;
}
