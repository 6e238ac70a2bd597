import { rowKey } from "@org/usage";
import { dayOf } from "../days/day.ts";
import { attribute, counter, dimension, dollars, type Field, flag, json } from "../rows/field.ts";
import { reportStream, type StreamOptions } from "./make-stream.ts";
import { makeTable, type RowReader } from "./make-table.ts";
import type { Stream } from "./stream.ts";

type Wire = Readonly<Record<string, unknown>>;

/** Who: a person's address or a key's name. */
const actor: Field = {
  name: "actor",
  type: "text",
  role: "dimension",
  paths: ["actor.email_address", "actor.api_key_name"],
  read(row) {
    const { email_address: address, api_key_name: key } = row["actor"] as Record<string, string | undefined>;
    return address ?? key ?? null;
  },
};

const identity = [
  dimension("actor_type", "actor.type"),
  actor,
  dimension("customer_type"),
  attribute("subscription_type"),
  dimension("terminal_type"),
  flag("is_remote"),
];

/**
 * `usage_report/claude_code`: one walk fills two tables, activity (`claude_code`) and tokens with their estimated cost by
 * model (`claude_code_models`). One request per day; settles after 3 days.
 */
export function claudeCodeStream(options: StreamOptions = {}): Stream {
  const { name = "claude_code", settleDays = 3 } = options;
  const models = `${name}_models`;
  return reportStream({
    name,
    kind: "days",
    query: "usage_report/claude_code",
    settleDays,
    unitDays: 7,
    readsDaysOneByOne: true,
    readers: [activityTable(name), modelsTable(models)],
    total: { table: models, columns: ["estimated_cost"] },
    open: (usage, window, report) => usage.claudeCode(window, report),
  });
}

function activityTable(name: string): RowReader {
  const fields = [
    ...identity,
    counter("num_sessions", "core_metrics.num_sessions"),
    counter("lines_added", "core_metrics.lines_of_code.added"),
    counter("lines_removed", "core_metrics.lines_of_code.removed"),
    counter("commits", "core_metrics.commits_by_claude_code"),
    counter("pull_requests", "core_metrics.pull_requests_by_claude_code"),
    json("tool_actions", "figure"),
  ];
  const ignored = ["date", "organization_id", "model_breakdown"];
  return makeTable({ name, kind: "days", fields, ignored, dayOf: dateOf, keyOf: rowKey });
}

function modelsTable(name: string): RowReader {
  const fields = [
    ...identity,
    dimension("model", "model.model"),
    counter("input_tokens", "model.tokens.input"),
    counter("output_tokens", "model.tokens.output"),
    counter("cache_read_tokens", "model.tokens.cache_read"),
    counter("cache_creation_tokens", "model.tokens.cache_creation"),
    dollars("estimated_cost", "model.estimated_cost"),
    attribute("currency", "model.estimated_cost.currency"),
  ];
  const ignored = ["date", "organization_id", "core_metrics", "tool_actions"];
  return makeTable({ name, kind: "days", fields, ignored, split: modelsOf, dayOf: dateOf, keyOf: modelKey });
}

/** A row per model. The record's other fields stay with the record's row. */
function modelsOf({ actor: who, model_breakdown: breakdown, ...record }: Wire): Wire[] {
  return (breakdown as readonly Wire[]).map((model) => ({ ...pickKnown(record), actor: who, model }));
}

function modelKey({ model, ...record }: Wire): string {
  return JSON.stringify([...(JSON.parse(rowKey(record)) as string[]), "model", (model as Wire)["model"]]);
}

const known = ["date", "organization_id", "customer_type", "subscription_type", "terminal_type", "is_remote"];

function pickKnown(record: Wire): Wire {
  return Object.fromEntries(Object.entries(record).filter(([name]) => known.includes(name)));
}

function dateOf(row: Wire): string {
  return dayOf(String(row["date"]));
}
