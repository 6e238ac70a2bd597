import type { SeriesKind } from "./types.ts";

/** What is known about the two sides before they are read. */
export interface Difference {
  readonly kind: SeriesKind;
  readonly seam: string;
  readonly groupBy: readonly string[];
  /** Undefined if it could not be read. */
  readonly defaultWorkspace: string | undefined;
}

/** Differences between rows before and after the seam that remain although both are returned in one shape. */
export function notesOn({ kind, seam, groupBy, defaultWorkspace }: Difference): string[] {
  const notes: string[] = [];
  const note = (applies: boolean, text: string): void => {
    if (applies) notes.push(`Before ${seam} (source "legacy") ${text}`);
  };
  note(kind === "cost", "the cost of Priority Tier is not in the report.");
  note(
    kind === "cost" && groupBy.includes("service_tier"),
    "cost has only the tiers batch and standard; the other tiers are included in standard.",
  );
  note(
    groupBy.includes("workspace_id") && defaultWorkspace === undefined,
    "the default workspace is null, because its ID could not be read; from then on it has its ID.",
  );
  note(groupBy.includes("speed"), "usage without a reported speed is null.");
  return notes;
}
