import type { FieldShape, Shape } from "@org/usage-raw";
import { isObject } from "../fields/bad-row.ts";
import { isCents, isEstimatedCents } from "../money/amount.ts";

/** Why a row is unusable, and the path to the offending field relative to the inspected object. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

/** Called for what the API description does not know; `path` has no indices. */
export type OnUnrecognized = (path: string, value: unknown) => void;

/** A field of a shape, prepared for inspecting many rows. */
interface Field {
  readonly name: string;
  /** Its path, without indices: `data[].results[].model`. */
  readonly path: string;
  readonly kind: string;
  readonly nullable: boolean;
  readonly values: ReadonlySet<unknown>;
  readonly inner: Inspector | undefined;
  readonly kinds: Readonly<Record<string, Inspector>> | undefined;
  /** The field that holds the tag of a union. */
  readonly tag: string;
  /** Holds figures, so it must not be missing. */
  readonly required: boolean;
  /** Holds figures, and may be missing all the same. */
  readonly optional: boolean;
}

export interface Inspector {
  readonly path: string;
  readonly fields: readonly Field[];
  readonly byName: ReadonlyMap<string, Field>;
  /** The fields of the previous row in order: a server writes all its rows alike, which saves the look-ups in the next one. */
  readonly order: (Field | undefined)[];
  /** The fields that the previous row did not have. */
  missing: readonly Field[];
}

export function createInspector(shape: Shape, path: string): Inspector {
  const fields = Object.entries(shape).map(([name, field]) => fieldOf(name, field, `${path}.${name}`));
  return { path, fields, byName: new Map(fields.map((field) => [field.name, field])), order: [], missing: [] };
}

/** What a shape may have that is not a leaf. */
interface Structure {
  readonly optional?: FieldShape;
  readonly values?: readonly string[];
  readonly fields?: Shape;
  readonly each?: FieldShape;
  readonly entries?: FieldShape;
  readonly by?: string;
  readonly kinds?: Readonly<Record<string, Shape>>;
  readonly nullable?: true;
}

const structures = ["values", "fields", "each", "entries", "by"] as const;
const figure = /^(?:count\??|cents\??|amount|number\?|currency)$/;

function fieldOf(name: string, shape: FieldShape, path: string): Field {
  const structure: Structure = typeof shape === "string" ? {} : shape;
  const { optional, values, fields, by = "", kinds, nullable = false } = structure;
  if (optional !== undefined) return { ...fieldOf(name, optional, path), required: false, optional: true };
  const kind = typeof shape === "string" ? shape : (structures.find((each) => each in shape) ?? "");
  const element = structure.each ?? structure.entries;
  const elementFields = typeof element === "object" && "fields" in element ? element.fields : undefined;
  const inner =
    (fields && createInspector(fields, path)) ?? (elementFields && createInspector(elementFields, `${path}[]`));
  return {
    name,
    path,
    kind,
    nullable: nullable || kind.endsWith("?"),
    values: new Set(values),
    inner,
    kinds: kinds && Object.fromEntries(Object.entries(kinds).map(([tag, each]) => [tag, createInspector(each, path)])),
    tag: by,
    required: figure.test(kind) || (inner !== undefined && hasFigures(inner)),
    optional: false,
  };
}

function hasFigures({ fields }: Inspector): boolean {
  return fields.some((field) => field.required);
}

/**
 * Inspects one object. Figures must be present and exact: the first that is not is returned as a problem. A missing
 * dimension becomes null, as the API means it. What the API description does not know is reported and left as it is.
 */
export function inspect(object: unknown, inspector: Inspector, onUnrecognized: OnUnrecognized): Problem | undefined {
  if (!isObject(object)) return isNot("an object");
  const row = object;
  const { fields, order } = inspector;
  let place = 0;
  let known = 0;
  // Engines read row[name] fast only within for-in; the same loop over the names of the fields takes four times as long.
  for (const name in row) {
    let field = order[place];
    if (field === undefined || field.name !== name) field = order[place] = inspector.byName.get(name);
    place++;
    if (field === undefined) {
      if (Object.hasOwn(row, name)) onUnrecognized(`${inspector.path}.${name}`, row[name]);
      continue;
    }
    known++;
    const value = row[name];
    if (value === null ? field.nullable : isPlain(value, field)) continue;
    const problem = inspectField(value, field, onUnrecognized);
    if (problem !== undefined) return within(`.${name}`, problem);
  }
  return known === fields.length ? undefined : inspectMissing(row, known, inspector);
}

function isNot(what: string): Problem {
  return { path: "", message: `is not ${what}` };
}

function within(step: string, { path, message }: Problem): Problem {
  return { path: `${step}${path}`, message };
}

/** The common case, kept small enough for the engine to inline. */
function isPlain(value: unknown, { kind, values }: Field): boolean {
  if (typeof value === "string") return kind === "text" || kind === "text?" || (kind === "values" && values.has(value));
  return kind === "count" && isCount(value);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** A missing figure is a problem. A missing dimension becomes null, as the API means it, and so do the fields of a missing group. */
function inspectMissing(row: Record<string, unknown>, known: number, inspector: Inspector): Problem | undefined {
  const { fields } = inspector;
  const isLikePrevious = known + inspector.missing.length === fields.length;
  if (!isLikePrevious || inspector.missing.some(({ name }) => name in row))
    inspector.missing = fields.filter(({ name }) => !Object.hasOwn(row, name));
  for (const { name, kind, required, optional, nullable, inner } of inspector.missing) {
    if (required) return { path: `.${name}`, message: "is missing" };
    if (optional) continue;
    if (nullable) row[name] = null;
    else if (kind === "fields" && inner?.fields.every((field) => field.nullable))
      row[name] = Object.fromEntries(inner.fields.map((field) => [field.name, null]));
  }
  return undefined;
}

function inspectField(value: unknown, field: Field, onUnrecognized: OnUnrecognized): Problem | undefined {
  switch (field.kind) {
    case "count":
    case "count?":
      return isCount(value) ? undefined : isNot("a count");
    case "cents":
    case "cents?":
      return isCents(value) ? undefined : isNot("a decimal string of at most 100 digits");
    case "amount":
      return isEstimatedCents(value) ? undefined : isNot("a number of cents of at most 100 digits");
    case "number?":
      return Number.isFinite(value) ? undefined : isNot("a number");
    case "currency":
      return typeof value === "string" && value !== "" ? undefined : isNot("a currency");
    case "text":
    case "text?":
      if (typeof value !== "string") onUnrecognized(field.path, value);
      return undefined;
    case "values":
      if (!field.values.has(value)) onUnrecognized(field.path, value);
      return undefined;
    case "by":
      return inspectUnion(value, field, onUnrecognized);
    case "fields":
      return inspectGroup(value, field, onUnrecognized);
    case "each":
      return inspectEach(value, field, onUnrecognized);
    case "entries":
      return inspectEntries(value, field, onUnrecognized);
    default:
      return undefined;
  }
}

/**
 * An object that only says who or what it is, such as an actor, may be null: that is unknown like any other value, and
 * makes no figure inexact. An object whose fields may all be null holds the dimensions of a row, and must be there.
 */
function inspectGroup(value: unknown, field: Field, onUnrecognized: OnUnrecognized): Problem | undefined {
  const inner = field.inner as Inspector;
  if (value !== null || hasFigures(inner) || inner.fields.every(({ nullable }) => nullable))
    return inspect(value, inner, onUnrecognized);
  onUnrecognized(field.path, value);
  return undefined;
}

function inspectUnion(value: unknown, field: Field, onUnrecognized: OnUnrecognized): Problem | undefined {
  const tag = (value as Readonly<Record<string, unknown>> | null)?.[field.tag];
  const kinds = field.kinds ?? {};
  if (typeof tag === "string" && Object.hasOwn(kinds, tag))
    return inspect(value, kinds[tag] as Inspector, onUnrecognized);
  onUnrecognized(`${field.path}.${field.tag}`, tag);
  return undefined;
}

function inspectEach(value: unknown, { inner }: Field, onUnrecognized: OnUnrecognized): Problem | undefined {
  if (!Array.isArray(value)) return isNot("a list");
  if (inner === undefined) return undefined;
  for (let index = 0; index < value.length; index++) {
    const problem = inspect(value[index], inner, onUnrecognized);
    if (problem !== undefined) return within(`[${index}]`, problem);
  }
  return undefined;
}

function inspectEntries(value: unknown, { inner }: Field, onUnrecognized: OnUnrecognized): Problem | undefined {
  if (!isObject(value)) return isNot("an object");
  if (inner === undefined) return undefined;
  for (const [name, entry] of Object.entries(value)) {
    const problem = inspect(entry, inner, onUnrecognized);
    if (problem !== undefined) return within(`.${name}`, problem);
  }
  return undefined;
}
