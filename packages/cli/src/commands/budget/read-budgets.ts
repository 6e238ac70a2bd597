import { readJsonFile } from "../../bill/read-json-file.ts";
import { CommandError } from "../../failure/command-error.ts";
import { didYouMean } from "../../failure/did-you-mean.ts";

const budgetPeriods = ["month", "week", "day"] as const;

/** A limit for a team, a workspace or everything, per month, week or day. */
export interface BudgetRule {
  readonly name: string;
  readonly per: (typeof budgetPeriods)[number];
  /** Dollars, as text. */
  readonly limit: string;
  /** The percentage of the limit from which it warns; undefined for that of `--warn`. */
  readonly warn: string | undefined;
  readonly team: string | undefined;
  readonly workspace: string | undefined;
  /** Where it is in the file, for messages: `budgets.json: budgets[0]`. */
  readonly place: string;
}

const fields = ["name", "per", "limit", "warn", "team", "workspace"] as const;
const example =
  '{"budgets": [{"team": "Search", "per": "month", "limit": 5000}, {"workspace": "Staging", "per": "day", "limit": "20.50"}]}';

/** Reads the file of `--budgets`. */
export async function readBudgets(path: string): Promise<BudgetRule[]> {
  return parseBudgets(await readJsonFile("--budgets", path), path);
}

export function parseBudgets(value: unknown, path: string): BudgetRule[] {
  const { budgets, ...others } = isObject(value) ? value : {};
  if (!Array.isArray(budgets) || budgets.length === 0 || Object.keys(others).length > 0) {
    throw new CommandError(`${path} is invalid: expected only a list of budgets: ${example}`);
  }
  return budgets.map((entry: unknown, index) => ruleOf(entry, `${path}: budgets[${index}]`));
}

function ruleOf(entry: unknown, place: string): BudgetRule {
  if (!isObject(entry)) throw new CommandError(`${place} is invalid: expected an object. Write for example ${example}`);
  const unknown = Object.keys(entry).find((name) => !(fields as readonly string[]).includes(name));
  if (unknown !== undefined) {
    throw new CommandError(
      `${place} is invalid: got ${JSON.stringify(unknown)}; a budget has ${fields.join(", ")}. ${didYouMean(unknown, fields)}`.trim(),
    );
  }
  const { per = "month" } = entry;
  const period = budgetPeriods.find((each) => each === per);
  if (period === undefined) throw invalid(`${place}.per`, per, budgetPeriods.join(", "));
  const [team, workspace] = [textOf(entry, "team", place), textOf(entry, "workspace", place)];
  if (team !== undefined && workspace !== undefined) {
    throw new CommandError(`${place} is invalid: it has a team and a workspace. Write two budgets.`);
  }
  return {
    name: textOf(entry, "name", place) ?? team ?? workspace ?? "Everything",
    per: period,
    limit: numberOf(entry["limit"], `${place}.limit`, "dollars such as 5000 or 4999.50"),
    warn: entry["warn"] === undefined ? undefined : numberOf(entry["warn"], `${place}.warn`, "percent such as 80"),
    team,
    workspace,
    place,
  };
}

function textOf(entry: Readonly<Record<string, unknown>>, name: string, place: string): string | undefined {
  const value = entry[name];
  if (value === undefined || (typeof value === "string" && value.trim() !== "")) return value?.trim();
  throw invalid(`${place}.${name}`, value, "a text");
}

/** A number, or the digits of one as text. */
function numberOf(value: unknown, place: string, expected: string): string {
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text === "string" && /^\d+(?:\.\d+)?$/.test(text.trim())) return text.trim();
  throw invalid(place, value, expected);
}

function invalid(place: string, value: unknown, expected: string): CommandError {
  const got = value === undefined ? "nothing" : JSON.stringify(value);
  return new CommandError(`${place} is invalid: got ${got}; expected ${expected}.`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
