import { DatabaseSync } from "node:sqlite";
import type { EngineRecord, EngineTable } from "../../src/index.ts";
import { currentView } from "./view.ts";

/** How a destination decides between two records of a key: by the cursor, or by what came last. */
export type Rule = "dedup" | "upsert";

/** Tables as a warehouse keeps them, with the view of the guide on top. */
export class Destination {
  readonly #database = new DatabaseSync(":memory:");
  readonly #tables = new Map<string, { columns: string[]; key: readonly string[]; rule: Rule }>();

  constructor(tables: readonly EngineTable[], rule: Rule) {
    for (const { name, columns, key } of tables) {
      this.#database.exec(
        `create table ${name} (${columns.map((column) => `"${column.name}" text`).join(", ")}, primary key (${key.join(", ")}))`,
      );
      this.#tables.set(name, { columns: columns.map((column) => column.name), key, rule });
    }
    for (const { name, key } of tables)
      if (name !== "days" && key.includes("day")) this.#database.exec(currentView(name));
  }

  write(table: string, record: EngineRecord): void {
    const found = this.#tables.get(table);
    if (found === undefined) throw new Error(`There is no table ${table}.`);
    const { columns, key, rule } = found;
    const updates = columns.map((name) => `"${name}" = excluded."${name}"`).join(", ");
    const newest = rule === "dedup" ? ` where excluded.read_at >= ${table}.read_at` : "";
    this.#database
      .prepare(
        `insert into ${table} values (${columns.map(() => "?").join(", ")}) on conflict (${key.join(", ")}) do update set ${updates}${newest}`,
      )
      .run(
        ...columns.map((name) => (record[name] === null || record[name] === undefined ? null : String(record[name]))),
      );
  }

  /** What the view shows of a day. */
  current(table: string, day: string): Record<string, unknown>[] {
    return this.#database.prepare(`select * from ${table}_current where day = ?`).all(day);
  }

  /** What a view of the guide shows. */
  view(sql: string, name: string): Record<string, unknown>[] {
    this.#database.exec(sql);
    return this.#database.prepare(`select * from ${name}`).all();
  }

  receipts(): Record<string, unknown>[] {
    return this.#database.prepare("select * from days").all();
  }

  close(): void {
    this.#database.close();
  }
}
