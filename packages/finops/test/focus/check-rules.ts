import type { DuckDBConnection } from "@duckdb/node-api";
import type { Rule, RuleModel } from "./rule-model.ts";
import { ruleSql } from "./rule-sql.ts";

/** What Claude's organizations have; the rules for everything else don't apply. */
const supported = new Set([
  "ACCOUNT_NAMING_SUPPORTED",
  "USAGE_MEASUREMENT_SUPPORTED",
  "SUB_ACCOUNT_SUPPORTED",
  "TAGGING_SUPPORTED",
]);

interface RuleFailure {
  readonly rule: string;
  readonly column: string;
  /** The cost types of the rows that fail. */
  readonly costTypes: readonly unknown[];
}

export interface RuleResult {
  readonly passed: number;
  readonly skipped: number;
  readonly failures: readonly RuleFailure[];
}

/** Checks the table `focus` against each rule that applies to it: the presence of columns, and the values of those it has. */
export async function checkRules(connection: DuckDBConnection, rules: RuleModel): Promise<RuleResult> {
  const described = await connection.runAndReadAll("DESCRIBE focus");
  const columns = new Set(described.getRowObjects().map((row) => String(row["column_name"])));
  const failures: RuleFailure[] = [];
  const inAlternatives = alternativesOf(rules);
  let [passed, skipped] = [0, 0];
  for (const [id, rule] of Object.entries(rules)) {
    // The parts of a composite rule are rules themselves. Alternatives are checked as one: each may fail by itself.
    const isSum = rule.Function === "Composite" && !isAlternative(rule);
    if (!isChecked(rule, columns) || isSum || inAlternatives.has(id)) {
      skipped++;
      continue;
    }
    const condition = ruleSql(id, columns, rules);
    const query = `SELECT DISTINCT "x_CostType" AS kind FROM focus WHERE NOT (${condition}) ORDER BY kind`;
    const failing = (await connection.runAndReadAll(query)).getRowObjects();
    if (failing.length === 0) passed++;
    else failures.push({ rule: id, column: rule.Reference, costTypes: failing.map((row) => row["kind"]) });
  }
  return { passed, skipped, failures };
}

function isChecked(rule: Rule, columns: ReadonlySet<string>): boolean {
  if (rule.Type === "Dynamic" || rule.EntityType === "Attribute") return false;
  if (!rule.ApplicabilityCriteria.every((criterion) => supported.has(criterion))) return false;
  return rule.Function === "Presence" || columns.has(rule.Reference);
}

function isAlternative(rule: Rule): boolean {
  return rule.ValidationCriteria.Requirement.CheckFunction === "OR";
}

function alternativesOf(rules: RuleModel): ReadonlySet<string> {
  const referenced = Object.values(rules)
    .filter(isAlternative)
    .flatMap((rule) => rule.ValidationCriteria.Requirement.Items ?? []);
  return new Set(referenced.flatMap(({ ModelRuleId }) => (ModelRuleId === undefined ? [] : [ModelRuleId])));
}
