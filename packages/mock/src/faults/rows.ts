import type { Json, JsonObject } from "../json.ts";
import { type Fault, type FaultScope, makeFault } from "./fault.ts";
import { isObject, isPage, withFields, withFirstRow } from "./page.ts";

/** Where a row keeps a field: on itself, or in the `group`, `usage` or `cost` of an analytics row. */
const places = ["group", "usage", "cost"] as const;

/** The row with the first of these fields it has (and that `fits`) changed; undefined where it has none. */
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

/** A row with a value that its enum doesn't have yet; needs a row with such a dimension set. @param options.value default `value_of_tomorrow` */
export function unknownEnum(options: FaultScope & { field?: string; value?: string } = {}): Fault {
  const { field, value = "value_of_tomorrow" } = options;
  return makeFault("unknownEnum", options, (answer) =>
    withFirstRow(answer, (row) => withField(row, field === undefined ? enums : [field], isText, () => value)),
  );
}

/** A row whose actor is of a type that nobody knows yet; needs a row with an actor. */
export function unknownActor(options: FaultScope = {}): Fault {
  return makeFault("unknownActor", options, (answer) =>
    withFirstRow(answer, (row) =>
      withField(row, ["actor"], isObject, () => ({ type: "robot_actor", robot_id: "robot_01" })),
    ),
  );
}

/** A row whose amount is a JSON number where decimal text is promised. */
export function moneyAsNumber(options: FaultScope = {}): Fault {
  return makeFault("moneyAsNumber", options, (answer) =>
    withFirstRow(answer, (row) => withField(row, ["amount"], isText, Number)),
  );
}

/** A row whose amount is not a plain decimal. @param options.text default `1.5e3` */
export function malformedMoney(options: FaultScope & { text?: string } = {}): Fault {
  const { text = "1.5e3" } = options;
  return makeFault("malformedMoney", options, (answer) =>
    withFirstRow(answer, (row) => withField(row, ["amount"], isText, () => text)),
  );
}

/** Every `period_to_date_spend` of a page reads `"0"`, as the API writes a spend that it cannot read. */
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

/** A row without its currency. */
export function missingCurrency(options: FaultScope = {}): Fault {
  return makeFault("missingCurrency", options, (answer) =>
    withFirstRow(answer, (row) => withField(row, ["currency"], isAnything, () => undefined)),
  );
}

/** A row without one of its counters. */
export function missingCounter(options: FaultScope & { field?: string } = {}): Fault {
  const { field } = options;
  const names = field === undefined ? counters : [field];
  return makeFault("missingCounter", options, (answer) =>
    withFirstRow(answer, (row) => withField(row, names, isAnything, () => undefined)),
  );
}

/** A row whose counter can't be one. @param options.value default -1; try 1.5, 9007199254740992 or "12" */
export function badCounter(options: FaultScope & { value?: number | string | null } = {}): Fault {
  const { value = -1 } = options;
  return makeFault("badCounter", options, (answer) =>
    withFirstRow(answer, (row) => withField(row, counters, isNumber, () => value)),
  );
}
