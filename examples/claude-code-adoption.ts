// Claude Code by developer and week, with accept rates: `node examples/claude-code-adoption.ts FROM UNTIL > adoption.csv`
import { argv, stdout } from "node:process";
import { stringify } from "csv-stringify/sync";
import { between, type ClaudeCodeRecord, createUsageClient, matchActor, money, rollUp, sumMoney } from "@org/usage";

const [from = "", until = ""] = argv.slice(2);
const usage = createUsageClient();
// #region weeks
const weeks = new Map<string, ClaudeCodeRecord[]>();
for await (const record of usage.claudeCode(between(from, until))) {
  const week = mondayOf(record.date);
  weeks.set(week, [...(weeks.get(week) ?? []), record]);
}

const lines = [...weeks].flatMap(([week, records]) =>
  rollUp(records, ["actor"]).map((row) => {
    const tools = Object.values(row.tool_actions);
    const accepted = tools.reduce((sum, tool) => sum + tool.accepted, 0);
    const offered = tools.reduce((sum, tool) => sum + tool.accepted + tool.rejected, 0);
    return {
      week,
      developer: matchActor(row.actor, {
        user: (user) => user.email,
        apiKey: (key) => `key ${key.name}`,
        serviceAccount: (account) => account.id,
        federated: (identity) => identity.subject,
        unknown: (actor) => actor.type,
      }),
      sessions: row.core_metrics.num_sessions,
      lines_added: row.core_metrics.lines_of_code.added,
      commits: row.core_metrics.commits_by_claude_code,
      pull_requests: row.core_metrics.pull_requests_by_claude_code,
      accepted,
      offered,
      accept_rate: offered === 0 ? "" : (accepted / offered).toFixed(3),
      estimated_usd: sumMoney(row.model_breakdown.map((model) => money(model))).toDollars(),
    };
  }),
);
// #endregion
stdout.write(stringify(lines, { header: true, escape_formulas: true }));

/** The Monday of a UTC day's week: the report has only UTC days. */
function mondayOf(date: string): string {
  const day = new Date(date);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}
