import { ConnectorError } from "../failure/connector-error.ts";
import { type Fields, isFields, shown } from "../json/parse-json.ts";
import type { EngineTable } from "../tables/tables.ts";
import { automaticColumns, defaultTables } from "./discover.ts";

/** A table that was selected, and the columns to send of it. */
export interface SelectedTable {
  readonly table: EngineTable;
  readonly columns: ReadonlySet<string>;
  /** Reads every day again, whatever the state says. */
  readonly isFull: boolean;
}

/** What a catalog selects; without a catalog, the defaults. */
export function readCatalog(catalog: unknown, tables: readonly EngineTable[]): SelectedTable[] {
  if (catalog === undefined) {
    return tables
      .filter(({ name }) => defaultTables.includes(name))
      .map((table) => ({ table, columns: columnsOf(table, new Map()), isFull: false }));
  }
  const entries = isFields(catalog) ? catalog["streams"] : undefined;
  if (!Array.isArray(entries)) throw invalid(`streams is ${shown(entries)}; expected the list that --discover writes`);
  return entries.flatMap((entry: unknown) => readEntry(entry, tables));
}

function readEntry(entry: unknown, tables: readonly EngineTable[]): SelectedTable[] {
  const fields = isFields(entry) ? entry : {};
  const id = fields["tap_stream_id"] ?? fields["stream"];
  const metadata = metadataOf(fields);
  const own = metadata.get("") ?? {};
  if (!isSelected(fields, own)) return [];
  const table = tables.find(({ name }) => name === id);
  if (table === undefined)
    throw invalid(`there is no stream ${shown(id)}; expected ${tables.map(({ name }) => name).join(", ")}`);
  const method = own["replication-method"] ?? own["forced-replication-method"] ?? fields["replication_method"];
  return [{ table, columns: columnsOf(table, metadata), isFull: method === "FULL_TABLE" }];
}

/** Old catalogs have `selected` in the schema, newer ones in the metadata. */
function isSelected(fields: Fields, own: Fields): boolean {
  const schema = isFields(fields["schema"]) ? fields["schema"] : {};
  const answer = own["selected"] ?? fields["selected"] ?? schema["selected"] ?? own["selected-by-default"];
  return answer === true;
}

function metadataOf({ metadata }: Fields): Map<string, Fields> {
  const found = new Map<string, Fields>();
  for (const each of Array.isArray(metadata) ? (metadata as unknown[]) : []) {
    if (!isFields(each) || !Array.isArray(each["breadcrumb"]) || !isFields(each["metadata"])) continue;
    found.set(each["breadcrumb"].join("."), each["metadata"]);
  }
  return found;
}

function columnsOf(table: EngineTable, metadata: ReadonlyMap<string, Fields>): Set<string> {
  const automatic = automaticColumns(table);
  const names = table.columns.map(({ name }) => name);
  return new Set(
    names.filter((name) => automatic.includes(name) || metadata.get(`properties.${name}`)?.["selected"] !== false),
  );
}

function invalid(problem: string): ConnectorError {
  return new ConnectorError("invalid_catalog", `The catalog is invalid: ${problem}.`);
}
