import type { FieldShape, Shape } from "@org/usage-raw";

/** What makes a row unusable, and where, from the place that was inspected downwards. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

/** Called for what the spec does not know; `path` has no indices. */
export type OnUnrecognized = (path: string, value: unknown) => void;

/** A shape made ready for inspecting many rows: one object a field, in the order of the spec. */
interface Field {
  readonly name: string;
  /** Where it stands, without indices: `data[].results[].model`. */
  readonly path: string;
  readonly kind: string;
  readonly nullable: boolean;
  readonly values: ReadonlySet<unknown>;
  readonly inner: Inspector | undefined;
  readonly kinds: Readonly<Record<string, Inspector>> | undefined;
  /** Where the tag of a union stands. */
  readonly tag: string;
  /** Holds figures, so that it must not be missing. */
  readonly vital: boolean;
}

export interface Inspector {
  readonly path: string;
  readonly fields: readonly Field[];
  readonly byName: ReadonlyMap<string, Field>;
  /** The field at each place of the row seen last: a server writes all its rows alike, so the next one saves the look-ups. */
  readonly order: (Field | undefined)[];
  /** What the row seen last did not have. */
  missing: readonly Field[];
}

const plainDecimal = /^-?\d+(?:\.\d+)?$/;

export function createInspector(shape: Shape, path: string): Inspector {
  const fields = Object.entries(shape).map(([name, field]) => fieldOf(name, field, `${path}.${name}`));
  return { path, fields, byName: new Map(fields.map((field) => [field.name, field])), order: [], missing: [] };
}

function fieldOf(name: string, shape: FieldShape, path: string): Field {
  const base = {
    name,
    path,
    nullable: false,
    values: new Set(),
    inner: undefined,
    kinds: undefined,
    tag: "",
    vital: false,
  };
  if (typeof shape === "string") {
    const vital = /^(?:count\??|cents|amount|currency)$/.test(shape);
    return { ...base, kind: shape, nullable: shape.endsWith("?"), vital };
  }
  if ("values" in shape)
    return { ...base, kind: "values", nullable: shape.nullable === true, values: new Set(shape.values) };
  if ("by" in shape) {
    const kinds = Object.entries(shape.kinds).map(([kind, fields]) => [kind, createInspector(fields, path)]);
    return { ...base, kind: "by", nullable: shape.nullable === true, kinds: Object.fromEntries(kinds), tag: shape.by };
  }
  if ("fields" in shape) {
    const inner = createInspector(shape.fields, path);
    return { ...base, kind: "fields", nullable: shape.nullable === true, inner, vital: isVital(inner) };
  }
  const [kind, element] = "each" in shape ? (["each", shape.each] as const) : (["entries", shape.entries] as const);
  const inner =
    typeof element === "object" && "fields" in element ? createInspector(element.fields, `${path}[]`) : undefined;
  return { ...base, kind, inner, vital: inner !== undefined && isVital(inner) };
}

function isVital({ fields }: Inspector): boolean {
  return fields.some((field) => field.vital);
}

/**
 * Looks one object through. Figures must be there and be exact: the first that is not is returned as a problem.
 * A missing dimension becomes null, as the API means it. What the spec does not know is reported and left as it is.
 */
export function inspect(object: unknown, inspector: Inspector, onUnrecognized: OnUnrecognized): Problem | undefined {
  if (typeof object !== "object" || object === null || Array.isArray(object))
    return { path: "", message: "is not an object" };
  const row = object as Record<string, unknown>;
  const { fields, order } = inspector;
  let place = 0;
  let known = 0;
  // Engines read row[name] fast within for-in only; the same loop over the fields' names takes four times as long.
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
    if (problem !== undefined) return { path: `.${name}${problem.path}`, message: problem.message };
  }
  return known === fields.length ? undefined : inspectMissing(row, known, inspector);
}

/** Nearly every field of nearly every row: short enough for an engine to put it where it is called. */
function isPlain(value: unknown, { kind, values }: Field): boolean {
  if (typeof value === "string") return kind === "text" || kind === "text?" || (kind === "values" && values.has(value));
  return kind === "count" && isCount(value);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Figures must not be missing; a missing dimension becomes null, as the API means it, and so does a whole group of them. */
function inspectMissing(row: Record<string, unknown>, known: number, inspector: Inspector): Problem | undefined {
  const { fields } = inspector;
  const asBefore = known + inspector.missing.length === fields.length;
  if (!asBefore || inspector.missing.some(({ name }) => name in row))
    inspector.missing = fields.filter(({ name }) => !Object.hasOwn(row, name));
  for (const { name, vital, nullable, inner } of inspector.missing) {
    if (vital) return { path: `.${name}`, message: "is missing" };
    if (nullable) row[name] = null;
    else if (inner?.fields.every((field) => field.nullable))
      row[name] = Object.fromEntries(inner.fields.map((field) => [field.name, null]));
  }
  return undefined;
}

function inspectField(value: unknown, field: Field, onUnrecognized: OnUnrecognized): Problem | undefined {
  switch (field.kind) {
    case "count":
    case "count?":
      return isCount(value) ? undefined : { path: "", message: "is not a count" };
    case "cents":
      return typeof value === "string" && plainDecimal.test(value)
        ? undefined
        : { path: "", message: "is not a decimal string" };
    case "amount":
      return isAmount(value) ? undefined : { path: "", message: "is not a number of cents" };
    case "currency":
      return typeof value === "string" && value !== "" ? undefined : { path: "", message: "is not a currency" };
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
      return inspect(value, field.inner as Inspector, onUnrecognized);
    case "each":
      return inspectEach(value, field, onUnrecognized);
    case "entries":
      return inspectEntries(value, field, onUnrecognized);
    default:
      return undefined;
  }
}

/** A JSON number, or the string of its digits where a double can't hold them. */
function isAmount(value: unknown): boolean {
  return typeof value === "number" ? Number.isFinite(value) : typeof value === "string" && plainDecimal.test(value);
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
  if (!Array.isArray(value)) return { path: "", message: "is not a list" };
  if (inner === undefined) return undefined;
  for (let index = 0; index < value.length; index++) {
    const problem = inspect(value[index], inner, onUnrecognized);
    if (problem !== undefined) return { path: `[${index}]${problem.path}`, message: problem.message };
  }
  return undefined;
}

function inspectEntries(value: unknown, { inner }: Field, onUnrecognized: OnUnrecognized): Problem | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { path: "", message: "is not an object" };
  if (inner === undefined) return undefined;
  for (const [name, entry] of Object.entries(value)) {
    const problem = inspect(entry, inner, onUnrecognized);
    if (problem !== undefined) return { path: `.${name}${problem.path}`, message: problem.message };
  }
  return undefined;
}
