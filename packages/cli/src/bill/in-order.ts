import type { Charge, Use } from "@org/usage-finops";

/** One order of charges or uses, whatever the source's is: a file that is written again differs only where figures do. */
export function inOrder<Row extends Charge | Use>(rows: readonly Row[]): Row[] {
  const keyed = rows.map((row) => [keyOf(row), row] as const);
  return keyed.toSorted(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0)).map(([, row]) => row);
}

function keyOf(row: Charge | Use): string {
  const of = "amount" in row ? [row.cost_type, row.token_type, row.description, row.currency, row.amount] : [];
  return JSON.stringify([
    row.starting_at,
    row.workspace_id,
    row.product,
    row.model,
    row.service_tier,
    row.context_window,
    row.inference_geo,
    ...of,
  ]);
}
