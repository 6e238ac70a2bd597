import { ConnectorError } from "../failure/connector-error.ts";
import { receiptsName } from "../tables/tables.ts";

/** Refuses a selection that nothing can be read for, and warns about one that can't tell which rows are current. */
export function checkSelection(selected: ReadonlySet<string>): string[] {
  const tables = [...selected].filter((name) => name !== receiptsName);
  if (tables.length === 0) {
    throw new ConnectorError(
      "invalid_catalog",
      `The catalog is invalid: it selects ${selected.size === 0 ? "nothing" : `only ${receiptsName}`}; expected at least one table, such as cost.`,
    );
  }
  if (selected.has(receiptsName)) return [];
  return [`The stream ${receiptsName} is not selected. Without it, nothing tells which rows are current.`];
}
