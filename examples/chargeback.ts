// A month's cost by team, from a table that says which team pays for which workspace:
// `node examples/chargeback.ts examples/teams.csv 2026-05 > chargeback.csv`
import { readFileSync } from "node:fs";
import { argv, stdout } from "node:process";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { createUsageClient, dimensionOf, type Money, month, money, rollUp, sumMoney } from "@org/usage";

const [teamsFile = "examples/teams.csv", which = "2026-05"] = argv.slice(2);
const usage = createUsageClient();
const names = await usage.directory.names();
interface Share {
  readonly workspace: string;
  readonly team: string;
  /** A decimal: `0.25` is a quarter. */
  readonly share: string;
}
const shares: Share[] = parse(readFileSync(teamsFile), { columns: true, bom: true });

const report = usage.cost({ ...month(which), group_by: ["workspace_id"] });
const rows = (await report.collect()).items.flatMap((day) => day.results);
const bills: { team: string; workspace: string; bill: Money }[] = [];
for (const row of rollUp(rows, ["workspace_id"])) {
  const workspace = names.of(dimensionOf(report, row, "workspace_id"));
  const cost = money(row);
  const split = shares.filter((share) => share.workspace === workspace);
  const parts = split.map(({ team, share }) => ({ team, workspace, bill: cost.times(share) }));
  // Nothing is dropped: a workspace without a team gets its own line.
  if (parts.length === 0) parts.push({ team: "(no team)", workspace, bill: cost });
  if (sumMoney(parts.map((part) => part.bill)).compare(cost) !== 0) {
    throw new Error(`The shares of ${workspace} in ${teamsFile} do not add up to 1.`);
  }
  bills.push(...parts);
}
const byTeam = bills.toSorted((a, b) => a.team.localeCompare(b.team, "en") || b.bill.compare(a.bill));
const lines = byTeam.map(({ team, workspace, bill }) => ({ month: which, team, workspace, usd: bill.toDollars() }));
stdout.write(stringify(lines, { header: true, escape_formulas: true }));
