import type { Bounds } from "@org/usage";

/** What a charge for tokens and the tokens themselves have in common. */
export interface Cell {
  /** The UTC day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly workspace_id: string | null;
  readonly product: string | null;
  readonly model: string | null;
  readonly service_tier: string | null;
  readonly context_window: string | null;
  readonly inference_geo: string | null;
  readonly token_type: string;
}

type Dimensions = Bounds & Omit<Cell, "day" | "token_type">;

/** The cell of a charge or a use. A region that is not known reads `not_available` in one report and null in another. */
export function cellOf(row: Dimensions, tokenType: string): Cell {
  return {
    day: dayOf(row),
    workspace_id: row.workspace_id,
    product: row.product,
    model: row.model,
    service_tier: row.service_tier,
    context_window: row.context_window,
    inference_geo: row.inference_geo ?? "not_available",
    token_type: tokenType,
  };
}

export function dayOf({ starting_at }: Bounds): string {
  return starting_at.slice(0, 10);
}

export function cellKey(cell: Cell): string {
  return JSON.stringify([
    cell.day,
    cell.workspace_id,
    cell.product,
    cell.model,
    cell.service_tier,
    cell.context_window,
    cell.inference_geo,
    cell.token_type,
  ]);
}
