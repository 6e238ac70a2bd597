import type { Difference } from "./compare.ts";

/** A place where `openapi/usage.yaml` deliberately says something else than a source. */
export interface Accepted {
  readonly path: RegExp;
  readonly place: string;
  readonly why: string;
}

const accepted: readonly Accepted[] = [
  {
    path: /analytics\/cost$/,
    place: "group_by[]",
    why: "the limit of 5 leaves out two dimensions that don't count, so a list has up to 7 entries",
  },
  {
    path: /analytics\/user_(?:usage|cost)_report$/,
    place: ": actor.email",
    why: "the address in answers until 2026-10-02",
  },
  { path: /api_keys$/, place: ": principal<service_account>", why: "the kinds in answers before 2026-10-10" },
  { path: /api_keys$/, place: ": principal<user>", why: "the kinds in answers before 2026-10-10" },
  { path: /api_keys$/, place: ": workspace_id", why: "the field in answers before 2026-10-10" },
];

/** The differences without a decision. */
export function undecided(
  differences: readonly Difference[],
  list: readonly Accepted[] = accepted,
): readonly Difference[] {
  return differences.filter(
    ({ path, place }) =>
      !list.some((each) => each.path.test(path) && (place === each.place || place.startsWith(`${each.place}.`))),
  );
}
