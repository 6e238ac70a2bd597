import { type Document, propertiesOf, referencedName, resolveSchema, type Schema } from "../document.ts";

/** How a figure adds up: a leaf by name, or a structure of figures. */
type Figure =
  | string
  | { readonly fields: Figures }
  | { readonly entries: Figures }
  | { readonly each: Figures; readonly by: string };

interface Figures {
  readonly [name: string]: Figure;
}

const declarations = `/**
 * How a figure adds up. \`count\`: safe integers. \`count?\`: the same, null if any is null. \`cents\`: exact decimal strings.
 * \`estimate\`: cents that may also be a JSON number. \`currency\`: must be the same in all rows. The others are structures:
 * named fields, a map with open keys, and a list with one entry per value of \`by\`.
 */
export type FigureShape =
  | "count"
  | "count?"
  | "cents"
  | "estimate"
  | "currency"
  | { readonly fields: FigureShapes }
  | { readonly entries: FigureShapes }
  | { readonly each: FigureShapes; readonly by: string };

/** Figures by wire name. */
export interface FigureShapes {
  readonly [name: string]: FigureShape;
}`;

/**
 * Everything that reports count or charge, by the kind of row: what all usage rows have, what all cost rows have, what a
 * Claude Code record has, and what only some rows have. A client that adds rows up needs no further list.
 */
export const emitFigures = (document: Document): string => {
  const rows = Object.entries(document.components.schemas)
    .filter(([name]) => name.endsWith("Page"))
    .map(([, page]) => propertiesOf(document, page)["data"]?.items)
    .filter((item) => item !== undefined)
    .filter((item) => resolveSchema(document, item)["x-adds-up"] !== false)
    .map((item) => figuresOf(document, holderOf(document, item)))
    .filter((figures) => Object.keys(figures).length > 0);
  const records = rows.filter(isRecord);
  const costs = rows.filter((figures) => !isRecord(figures) && isCost(figures));
  const usages = rows.filter((figures) => !isRecord(figures) && !isCost(figures));
  const [usage, cost] = [common(usages), common(costs)];
  const [record = {}] = records;
  const models = Object.values(record).flatMap((figure) =>
    typeof figure === "object" && "each" in figure ? [figure.each] : [],
  );
  const occasional = Object.fromEntries(
    [...usages, ...costs].flatMap(Object.entries).filter(([name]) => !(name in usage) && !(name in cost)),
  );
  const names = new Set([usage, cost, occasional, record, ...models].flatMap(Object.keys));
  return [
    declarations,
    constant("usageFigures", "Figures of every usage row.", usage),
    constant("costFigures", "Figures of every cost row.", cost),
    constant("occasionalFigures", "Figures that only some usage and cost rows have.", occasional),
    constant("claudeCodeModelFigures", "Figures of one model in a Claude Code record.", models[0] ?? {}),
    // A list of models is written once.
    constant("claudeCodeFigures", "Figures of a Claude Code record.", record).replace(
      JSON.stringify(models[0]),
      "claudeCodeModelFigures",
    ),
    `/** The names of all figures of a row. */\nexport type FigureName =\n${[...names].map((name) => `  | "${name}"`).join("\n")};`,
  ].join("\n\n");
};

const isRecord = (figures: Figures): boolean =>
  Object.values(figures).some((figure) => typeof figure === "object" && "each" in figure);

const isCost = (figures: Figures): boolean => Object.values(figures).includes("cents");

const constant = (name: string, comment: string, figures: Figures): string =>
  `/** ${comment} */\nexport const ${name}: FigureShapes = ${JSON.stringify(figures)};`;

/** The part of a row that holds figures: an entry of \`results\`, or \`usage\` or \`cost\` inside the row. */
const holderOf = (document: Document, item: Schema): Schema => {
  const fields = propertiesOf(document, item);
  return fields["results"]?.items ?? fields["usage"] ?? fields["cost"] ?? item;
};

const figuresOf = (document: Document, schema: Schema): Figures => {
  const figures: Record<string, Figure> = {};
  for (const [name, field] of Object.entries(propertiesOf(document, schema))) {
    const figure = name === "currency" ? "currency" : figureOf(document, field);
    if (figure !== undefined) figures[name] = figure;
  }
  // A currency without an amount is not a figure.
  return Object.keys(figures).every((name) => name === "currency") ? {} : figures;
};

const figureOf = (document: Document, field: Schema, nullable = false): Figure | undefined => {
  const [alternative] = field.anyOf?.filter((part) => part.type !== "null") ?? [];
  if (alternative !== undefined) return figureOf(document, alternative, true);
  if (field.$ref !== undefined && referencedName(field.$ref) === "DecimalCents") return "cents";
  const schema = resolveSchema(document, field);
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
  if (types.includes("integer")) return nullable || types.includes("null") ? "count?" : "count";
  if (types.includes("number")) return "estimate";
  if (schema.items !== undefined) return listOf(document, schema.items);
  if (typeof schema.additionalProperties === "object")
    return structure("entries", figuresOf(document, schema.additionalProperties));
  return structure("fields", figuresOf(document, field));
};

/** A list of structures with figures, and the field that tells its entries apart. */
const listOf = (document: Document, items: Schema): Figure | undefined => {
  const each = figuresOf(document, items);
  const by = Object.keys(propertiesOf(document, items)).find((name) => !(name in each));
  return Object.keys(each).length === 0 || by === undefined ? undefined : { each, by };
};

const structure = (kind: "fields" | "entries", figures: Figures): Figure | undefined =>
  Object.keys(figures).length === 0 ? undefined : ({ [kind]: figures } as Figure);

/** The figures that all of these rows have. */
const common = (rows: readonly Figures[]): Figures =>
  Object.fromEntries(Object.entries(rows[0] ?? {}).filter(([name]) => rows.every((figures) => name in figures)));
