import { dimensionOf, type DimensionedReport, type NameBook } from "@org/usage";
import type { Context } from "../context/context.ts";
import { actorName } from "./actor-name.ts";
import type { AnyRow } from "./rows.ts";

/** Dimensions whose values are IDs: their display names get a second column. */
export const namedDimensions: readonly string[] = [
  "workspace_id",
  "api_key_id",
  "account_id",
  "service_account_id",
  "actor",
  "organization_id",
];

/** Names for the IDs in rows. An actor that has its own name needs no lookup, unless `--names` asks for one. */
export async function namesFor(
  context: Pick<Context, "names" | "settings">,
  report: DimensionedReport,
  rows: readonly AnyRow[],
  by: readonly string[],
): Promise<NameBook> {
  const ids = new Set<string>();
  for (const name of by.filter((each) => [...namedDimensions, "rbac_group_id"].includes(each))) {
    for (const row of rows) {
      const dimension = dimensionOf(report, row, name as never);
      const { [name]: value } = (row["group"] ?? row) as AnyRow;
      const hasName = context.settings.names !== true && actorName(value) !== undefined;
      if (dimension.kind === "id" && !hasName) ids.add(dimension.id);
    }
  }
  return await context.names([...ids]);
}
