import type { Json, JsonObject } from "../json.ts";
import { type Fault, type FaultScope, makeFault } from "./fault.ts";
import { isObject, isPage, withFields, withFirstRow } from "./page.ts";

/** Where a row has its fields, besides the row itself: in the `group`, `usage`, or `cost` of an analytics row. */
const places = ["group", "usage", "cost"] as const;

/** The row with the first of these fields that it has (and that `fits`) changed; undefined if it has none. */
function withField(
  row: JsonObject,
  names: readonly string[],
  fits: (value: Json) => boolean,
  change: (value: Json) => Json | undefined,
): JsonObject | undefined {
  for (const name of names) {
    const value = row[name];
    if (value !== undefined && fits(value)) {
      const changed = change(value);
      if (changed !== undefined) return { ...row, [name]: changed };
      return Object.fromEntries(Object.entries(row).filter(([field]) => field !== name));
    }
  }
  for (const place of places) {
    const inner = row[place];
    const changed = isObject(inner) ? withField(inner, names, fits, change) : undefined;
    if (changed) return { ...row, [place]: changed };
  }
  return undefined;
}

const enums = [
  "service_tier",
  "inference_geo",
  "context_window",
  "cost_type",
  "token_type",
  "product",
  "customer_type",
  "role",
  "status",
];
const counters = ["output_tokens", "uncached_input_tokens", "cache_read_input_tokens"];
const isAnything = () => true;
const isText = (value: Json) => typeof value === "string";
const isNumber = (value: Json) => typeof value === "number";

/** Sets a dimension to a value that its enum doesn't have yet; needs a row with such a dimension. @param options.value Default: `value_of_tomorrow` */
export function unknownEnum(
  options: FaultScope & { field?: string | undefined; value?: string | undefined } = {},
): Fault {
  const { field, value = "value_of_tomorrow" } = options;
  return makeFault("unknownEnum", options, (answer) =>
    withFirstRow(answer, (row) => withField(row, field === undefined ? enums : [field], isText, () => value)),
  );
}

/** Replaces the actor of a row with one of an unknown type; needs a row with an actor. */
export function unknownActor(options: FaultScope = {}): Fault {
  return makeFault("unknownActor", options, (answer) =>
    withFirstRow(answer, (row) =>
      withField(row, ["actor"], isObject, () => ({ type: "robot_actor", robot_id: "robot_01" })),
    ),
  );
}

/** Sends an amount as a JSON number instead of decimal text. */
export function moneyAsNumber(options: FaultScope = {}): Fault {
  return makeFault("moneyAsNumber", options, (answer) =>
    withFirstRow(answer, (row) => withField(row, ["amount"], isText, Number)),
  );
}

/** Sends an amount that is not a plain decimal. @param options.text Default: `1.5e3` */
export function malformedMoney(options: FaultScope & { text?: string | undefined } = {}): Fault {
  const { text = "1.5e3" } = options;
  return makeFault("malformedMoney", options, (answer) =>
    withFirstRow(answer, (row) => withField(row, ["amount"], isText, () => text)),
  );
}

/** Sets every `period_to_date_spend` of a page to `"0"`, as the API does if it cannot read a spend. */
export function spendUnavailable(options: FaultScope = {}): Fault {
  return makeFault("spendUnavailable", options, (answer) => {
    if (!isPage(answer)) return undefined;
    if (!answer.body.data.some(hasSpend)) return undefined;
    const data = answer.body.data.map((row) =>
      isObject(row) && hasSpend(row) ? { ...row, period_to_date_spend: "0" } : row,
    );
    return withFields(answer, { data });
  });
}

function hasSpend(row: Json): boolean {
  return isObject(row) && "period_to_date_spend" in row;
}

/** Drops the currency of a row. */
export function missingCurrency(options: FaultScope = {}): Fault {
  return makeFault("missingCurrency", options, (answer) =>
    withFirstRow(answer, (row) => withField(row, ["currency"], isAnything, () => undefined)),
  );
}

/** Drops a counter of a row. */
export function missingCounter(options: FaultScope & { field?: string | undefined } = {}): Fault {
  const { field } = options;
  const names = field === undefined ? counters : [field];
  return makeFault("missingCounter", options, (answer) =>
    withFirstRow(answer, (row) => withField(row, names, isAnything, () => undefined)),
  );
}

/** Sets a counter to a value that it can't have. @param options.value Default: -1; try 1.5, 9007199254740992, or "12" */
export function badCounter(options: FaultScope & { value?: number | string | null | undefined } = {}): Fault {
  const { value = -1 } = options;
  return makeFault("badCounter", options, (answer) =>
    withFirstRow(answer, (row) => withField(row, counters, isNumber, () => value)),
  );
}
