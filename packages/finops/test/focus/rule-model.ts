import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A check of FOCUS's rule data: a function with its arguments. */
export interface Check {
  readonly CheckFunction?: string;
  readonly ColumnName?: string;
  readonly ColumnAName?: string;
  readonly ColumnBName?: string;
  readonly ExpectedCount?: number;
  readonly Value?: string | number | null;
  readonly ModelRuleId?: string;
  readonly Items?: readonly Check[];
}

export interface Rule {
  readonly Function: string;
  readonly Reference: string;
  readonly EntityType: string;
  readonly ApplicabilityCriteria: readonly string[];
  readonly Type: "Static" | "Dynamic";
  readonly ValidationCriteria: { readonly Keyword: string; readonly Requirement: Check; readonly Condition: Check };
}

export type RuleModel = Readonly<Record<string, Rule>>;

/** The rule data of FOCUS 1.2 (MIT, FinOps Foundation). The project doesn't contain it: `FOCUS_RULES` names the file. */
const path =
  process.env["FOCUS_RULES"] ?? join(import.meta.dirname, "../../../../../shared/fixtures/focus/model-1.2.json");

export const hasRules: boolean = existsSync(path);

export function readRules(): RuleModel {
  const { ModelRules }: { ModelRules: RuleModel } = JSON.parse(readFileSync(path, "utf8"));
  return ModelRules;
}
