import type { Mock } from "@org/usage-mock";
import type { Client } from "pg";
import { dollars } from "../../test/decimal.ts";

/** From the first day to before the last one. */
export interface Days {
  readonly starting_at: string;
  readonly ending_at: string;
}

/** Every stored row of an organization, as day, dimensions and figure. */
export async function storedOf(database: Client, { organization }: Mock, days: Days): Promise<string[]> {
  const { rows } = await database.query<{ row: string }>(
    `select concat_ws('|', 'cost', day, workspace_id, description, trim_scale(cost)) as row
       from claude.cost where organization_id = $1 and day < $2
     union all
     select concat_ws('|', 'usage', day, workspace_id, model, service_tier, context_window, inference_geo, output_tokens)
       from claude.usage where organization_id = $1 and day < $2`,
    [organization.id, days.ending_at],
  );
  return rows.map(({ row }) => row).toSorted();
}

/** What the ledger says about the same days. */
export function trueRowsOf({ ledger }: Mock, days: Days): string[] {
  const cost = ledger.cost({ ...days, group_by: ["workspace_id", "description"] });
  const usage = ledger.usage({
    ...days,
    group_by: ["workspace_id", "model", "service_tier", "context_window", "inference_geo"],
  });
  return [
    ...cost.map((row) => joined("cost", row.starting_at, row.workspace_id, row.description, dollars(row.amount))),
    ...usage.map((row) =>
      joined(
        "usage",
        row.starting_at,
        row.workspace_id,
        row.model,
        row.service_tier,
        row.context_window,
        row.inference_geo,
        String(row.output_tokens),
      ),
    ),
  ].toSorted();
}

/** Null is left out, as by concat_ws. */
function joined(table: string, instant: string | undefined, ...values: readonly (string | null | undefined)[]): string {
  return [table, instant?.slice(0, 10), ...values].filter((value) => value !== null && value !== undefined).join("|");
}
