import type { Identity } from "../layouts/identity.ts";
import type { PageCheck } from "../layouts/layout.ts";
import { listOf } from "../params/list-of.ts";
import type { WindowMs } from "../plan/piece.ts";
import type { Prepared } from "../plan/prepare.ts";
import { isTimeOrdered, widthOf } from "../plan/window.ts";
import { createItemInspection } from "./inspect-items.ts";
import type { OnUnrecognized } from "./inspect-row.ts";
import type { Position } from "./position.ts";

export interface CheckOptions {
  readonly window: WindowMs | undefined;
  /** Where the walk starts. */
  readonly position: Position;
  /** Rows with the same identity are an error. */
  readonly rejectDuplicates: boolean;
  readonly onUnrecognized: OnUnrecognized;
}

/** The checks of one walk, as the report's layout and parameters ask for them. */
export function checkPages(prepared: Prepared, options: CheckOptions): PageCheck {
  const { definition, query } = prepared;
  const { window, position, rejectDuplicates, onUnrecognized } = options;
  return definition.layout.createCheck({
    window,
    atMs: position.atMs,
    last: position.last,
    bucketed: isBucketed(prepared),
    timeOrdered: isTimeOrdered(definition, query),
    shape: definition.item,
    identity: identityOf(prepared),
    rejectDuplicates,
    inspect: createItemInspection(definition, onUnrecognized),
    onRepeatedEntry: (field) => onUnrecognized(`data[].${field}`, "repeated"),
  });
}

/** Whether rows belong to buckets, and don't just span the window. */
export function isBucketed({ definition, query }: Prepared): boolean {
  return definition.time !== undefined && widthOf(definition.time, query) !== undefined;
}

function identityOf({ definition, query, grouped }: Prepared): Identity {
  const { splits = [], item } = definition;
  const splitting = new Set([...splits, ...listOf(query, "group_by")]);
  return {
    grouped: [...splitting],
    opened: grouped.filter((name) => !splitting.has(name)),
    holder: "group" in item ? "group" : undefined,
  };
}
