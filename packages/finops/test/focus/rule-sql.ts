import type { Check, RuleModel } from "./rule-model.ts";

const unit = "[A-Za-z][A-Za-z0-9]*( [A-Za-z][A-Za-z0-9]*)*";
const always = "TRUE";

/** Writes a check as an SQL condition that is true for a row that passes. A column that isn't there reads null. */
function sqlOf(check: Check, columns: ReadonlySet<string>, rules: RuleModel): string {
  const name = check.ColumnName ?? "";
  const column = columns.has(name) ? `"${name}"` : "CAST(NULL AS VARCHAR)";
  switch (check.CheckFunction) {
    case undefined:
      return always;
    case "AND":
    case "OR":
      return (check.Items ?? []).map((item) => `(${sqlOf(item, columns, rules)})`).join(` ${check.CheckFunction} `);
    case "CheckModelRule":
      return ruleSql(check.ModelRuleId ?? "", columns, rules);
    case "ColumnPresent":
      return columns.has(name) ? always : "FALSE";
    case "CheckValue":
      return check.Value === null ? `${column} IS NULL` : `COALESCE(${column} = ${literal(check.Value)}, FALSE)`;
    case "CheckNotValue":
      return check.Value === null ? `${column} IS NOT NULL` : `COALESCE(${column} <> ${literal(check.Value)}, TRUE)`;
    case "CheckGreaterOrEqualThanValue":
      return `COALESCE(${column} >= ${literal(check.Value)}, TRUE)`;
    case "TypeString":
      return `${column} IS NULL OR typeof(${column}) = 'VARCHAR'`;
    case "TypeDecimal":
    case "FormatNumeric":
    case "CheckDecimalValue":
      return `${column} IS NULL OR typeof(${column}) LIKE 'DECIMAL%'`;
    case "TypeDateTime":
    case "FormatDateTime":
      return `${column} IS NULL OR typeof(${column}) LIKE 'TIMESTAMP%'`;
    case "FormatString":
      return `${column} IS NULL OR trim(${column}) <> ''`;
    case "FormatUnit":
      return `${column} IS NULL OR regexp_full_match(${column}, '([0-9]+ )?${unit}')`;
    case "FormatKeyValue":
      return `${column} IS NULL OR json_type(${column}) = 'OBJECT'`;
    case "CheckSameValue":
      return pairSql(check, columns, "=");
    case "CheckNotSameValue":
      return pairSql(check, columns, "<>");
    case "ColumnByColumnEqualsColumnValue":
      // A product of unit prices, which are not written.
      return always;
    case "CheckDistinctCount":
      return distinctSql(check, columns);
    case "CheckNationalCurrency":
    case "FormatCurrency":
      return `${column} IS NULL OR regexp_full_match(${column}, '[A-Z]{3}')`;
    default:
      throw new Error(`The check ${check.CheckFunction} is not known.`);
  }
}

/** A rule as an SQL condition: where its own condition doesn't hold, it has nothing to say. */
export function ruleSql(id: string, columns: ReadonlySet<string>, rules: RuleModel): string {
  const rule = rules[id];
  if (rule === undefined) throw new Error(`The rule ${id} does not exist.`);
  const { Keyword, Requirement, Condition } = rule.ValidationCriteria;
  if (Keyword === "MAY" || rule.Type === "Dynamic") return always;
  const requirement = sqlOf(Requirement, columns, rules);
  return Condition.CheckFunction === undefined
    ? requirement
    : `NOT (${sqlOf(Condition, columns, rules)}) OR (${requirement})`;
}

function pairSql(check: Check, columns: ReadonlySet<string>, operator: "=" | "<>"): string {
  const [left, right] = [check.ColumnAName ?? "", check.ColumnBName ?? ""];
  return columns.has(left) && columns.has(right) ? `COALESCE("${left}" ${operator} "${right}", TRUE)` : always;
}

/** Each value of one column goes with so many values of another. */
function distinctSql(check: Check, columns: ReadonlySet<string>): string {
  const [left, right] = [check.ColumnAName ?? "", check.ColumnBName ?? ""];
  if (!columns.has(left) || !columns.has(right)) return always;
  const wrong = `SELECT "${left}" FROM focus GROUP BY "${left}" HAVING count(DISTINCT "${right}") <> ${check.ExpectedCount}`;
  return `"${left}" IS NULL OR "${left}" NOT IN (${wrong})`;
}

function literal(value: string | number | null | undefined): string {
  return typeof value === "number" ? String(value) : `'${String(value).replaceAll("'", "''")}'`;
}
