import { ParamsError } from "@org/usage";
import { parseDecimal } from "../exact/decimal.ts";
import { cachePrices, deriveCachePrice } from "./derive-cache-price.ts";
import type { ModelPrice, PriceTable } from "./price-table.ts";

type Fields = Readonly<Record<string, unknown>>;

const tokenPrices = ["input", "output", ...cachePrices];
const tableFields = ["currency", "batch", "usInference", "models"];
const modelFields = ["model", "from", "to", ...tokenPrices, "fast", "longContext", "longPrompt", "source", "readAt"];
const day = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Checks a price table that came from outside, such as a parsed `--prices` file, and returns it.
 *
 * @throws {ParamsError} that names the field, its value, and what is allowed
 */
export function readPrices(value: unknown): PriceTable {
  const table = fieldsOf(value, "prices", tableFields);
  if (typeof table["currency"] !== "string" || !/^[A-Z]{3}$/.test(table["currency"]))
    throw refused("prices.currency", table["currency"], 'a currency code such as "USD"');
  checkPrice(table["batch"], "prices.batch");
  checkPrice(table["usInference"], "prices.usInference");
  const models = table["models"];
  if (!Array.isArray(models) || models.length === 0)
    throw refused("prices.models", models, "a list with at least one model");
  const entries = models.map((model, index) => checkModel(model, `prices.models[${index}]`));
  checkPeriods(entries);
  return value as PriceTable;
}

function checkModel(value: unknown, path: string): ModelPrice {
  const model = fieldsOf(value, path, modelFields);
  if (typeof model["model"] !== "string" || model["model"] === "")
    throw refused(`${path}.model`, model["model"], 'a model ID such as "claude-opus-5"');
  for (const name of tokenPrices) checkPrice(model[name], `${path}.${name}`);
  for (const name of ["from", "to", "readAt"]) checkDay(model[name], `${path}.${name}`);
  const entry = value as ModelPrice;
  if (entry.from !== undefined && entry.to !== undefined && entry.to <= entry.from)
    throw refused(`${path}.to`, entry.to, `a day after ${entry.from}`);
  for (const name of ["fast", "longContext"] as const) checkPair(entry, name, path);
  if (model["longPrompt"] !== undefined) checkLongPrompt(model["longPrompt"], `${path}.longPrompt`);
  return entry;
}

function checkPair(entry: ModelPrice, name: "fast" | "longContext", path: string): void {
  const pair = entry[name];
  if (pair === undefined) return;
  const fields = fieldsOf(pair, `${path}.${name}`, tokenPrices);
  for (const price of ["input", "output"]) checkPrice(fields[price], `${path}.${name}.${price}`);
  for (const price of cachePrices) {
    if (fields[price] !== undefined) checkPrice(fields[price], `${path}.${name}.${price}`);
    else if (deriveCachePrice(entry, pair, price) === undefined)
      throw refused(`${path}.${name}.${price}`, undefined, "a price, because the model's cache ratio is not a decimal");
  }
}

function checkLongPrompt(value: unknown, path: string): void {
  const prompt = fieldsOf(value, path, [...tokenPrices, "abovePromptTokens"]);
  for (const name of tokenPrices) checkPrice(prompt[name], `${path}.${name}`);
  const above = prompt["abovePromptTokens"];
  if (!Number.isSafeInteger(above) || (above as number) <= 0)
    throw refused(`${path}.abovePromptTokens`, above, "a whole number of tokens");
}

function checkPeriods(entries: readonly ModelPrice[]): void {
  const known = new Set<string>();
  for (const [index, { model, from = "" }] of entries.entries()) {
    if (known.has(`${model} ${from}`))
      throw refused(
        `prices.models[${index}].from`,
        from,
        `another day: ${model} has an entry from this day on already`,
      );
    known.add(`${model} ${from}`);
  }
}

function checkPrice(value: unknown, path: string): void {
  if (typeof value !== "string" || parseDecimal(value) === undefined || value.startsWith("-"))
    throw refused(path, value, 'decimal text such as "12.5" (a number would be rounded)');
}

function checkDay(value: unknown, path: string): void {
  if (value === undefined) return;
  if (typeof value !== "string" || !day.test(value) || new Date(value).toJSON()?.slice(0, 10) !== value)
    throw refused(path, value, "a day as YYYY-MM-DD");
}

function fieldsOf(value: unknown, path: string, known: readonly string[]): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw refused(path, value, "an object");
  for (const name of Object.keys(value))
    if (!known.includes(name)) throw refused(`${path}.${name}`, "an unknown field", `one of ${known.join(", ")}`);
  return value as Fields;
}

function refused(param: string, received: unknown, allowed: string): ParamsError {
  const shown = received === undefined ? "nothing" : JSON.stringify(received);
  return new ParamsError(`${param} is invalid: got ${shown}; expected ${allowed}.`, { param, received });
}
