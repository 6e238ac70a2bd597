import { money } from "@org/usage";
import { canonicalJson } from "./canonical-json.ts";
import { checkDecimal } from "./decimal.ts";
import type { Column, Value } from "./value.ts";

type Wire = Readonly<Record<string, unknown>>;

/** A column, and how to read it from a row of the report. */
export interface Field extends Column {
  /** Dotted paths that the column accounts for. Whatever no field accounts for is kept in `extra`. */
  readonly paths: readonly string[];
  readonly read: (row: Wire, where: string) => Value;
}

export function at(row: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((holder, name) => (holder as Record<string, unknown> | null | undefined)?.[name], row);
}

/** A dimension: a missing one is null. */
export function dimension(name: string, path: string = name): Field {
  return { name, type: "text", role: "dimension", paths: [path], read: (row) => textOf(at(row, path)) };
}

/** A fact about the row that is neither key nor figure. */
export function attribute(name: string, path: string = name): Field {
  return { ...dimension(name, path), role: "attribute" };
}

export function flag(name: string): Field {
  return {
    name,
    type: "boolean",
    role: "dimension",
    paths: [name],
    read: (row) => (typeof row[name] === "boolean" ? row[name] : null),
  };
}

export function instant(name: string, role: Column["role"] = "attribute"): Field {
  return { name, type: "instant", role, paths: [name], read: (row) => instantOf(row[name]) };
}

/** A count. Null only if the report says null, as `requests` does. */
export function counter(name: string, path: string = name): Field {
  return { name, type: "integer", role: "figure", paths: [path], read: (row) => countOf(at(row, path)) };
}

/** An amount of cents as exact dollars; in another currency, as its main unit. */
export function dollars(name: string, holder = "", amount: "amount" | "list_amount" = "amount"): Field {
  const path = (field: string): string => (holder === "" ? field : `${holder}.${field}`);
  return {
    name,
    type: "decimal",
    role: "figure",
    paths: [path(amount)],
    read(row, where) {
      const source = (holder === "" ? row : at(row, holder)) as Parameters<typeof money>[0];
      return checkDecimal(money(source, amount).toDollars(), `${where}, ${name}`);
    },
  };
}

/** An object or a list, as canonical JSON. */
export function json(name: string, role: Column["role"] = "attribute", path: string = name): Field {
  return { name, type: "json", role, paths: [path], read: (row) => jsonOf(at(row, path)) };
}

function jsonOf(value: unknown): string | null {
  return value === undefined || value === null ? null : canonicalJson(value);
}

function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === "string" ? value : canonicalJson(value);
}

function countOf(value: unknown): bigint | null {
  return typeof value === "number" ? BigInt(value) : null;
}

/** One spelling per instant, so that a digest does not change with the server's spelling. */
function instantOf(value: unknown): string | null {
  if (typeof value !== "string" || Number.isNaN(Date.parse(value))) return textOf(value);
  return new Date(value).toISOString();
}
