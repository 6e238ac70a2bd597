import { type PostgresClient, rowsOf } from "./client.ts";
import { quote } from "./schema.ts";

export interface TypedColumn {
  readonly name: string;
  readonly type: string;
}

/** An array per column: one statement however many rows. */
const maxRowsPerStatement = 10_000;

/** Inserts rows of text, cast by the database. */
export async function insertRows(
  client: PostgresClient,
  table: string,
  columns: readonly TypedColumn[],
  rows: readonly (readonly (string | null)[])[],
): Promise<void> {
  const names = columns.map(({ name }) => quote(name)).join(", ");
  const arrays = columns.map((_, index) => `$${index + 1}::text[]`).join(", ");
  const aliases = columns.map((_, index) => `c${index}`);
  const casts = columns.map(({ type }, index) => `${aliases[index]}::${type}`).join(", ");
  const text = `insert into ${table} (${names}) select ${casts} from unnest(${arrays}) as batch (${aliases.join(", ")})`;
  for (let start = 0; start < rows.length; start += maxRowsPerStatement) {
    const batch = rows.slice(start, start + maxRowsPerStatement);
    await rowsOf(
      client,
      text,
      columns.map((_, index) => batch.map((row) => row[index] ?? null)),
    );
  }
}
