// Cost by actor, for Console and Enterprise: `node examples/analytics.ts FROM UNTIL`
import { argv } from "node:process";
import { between, createUsageClient, matchActor, money } from "@org/usage";

const [from = "", until = ""] = argv.slice(2);
const usage = createUsageClient();
const report = usage.analytics.cost({ ...between(from, until), time_bucket_width: "1d", group_by: ["actor"] });

for await (const row of report) {
  const who = matchActor(row.group.actor, {
    user: (user) => user.email ?? user.name ?? user.id,
    apiKey: (key) => key.id ?? key.name,
    serviceAccount: (account) => account.id,
    federated: (identity) => `${identity.provider.type}:${identity.subject}`,
    unknown: (actor) => `${actor.type} (newer than this program)`,
  });
  const paid = money(row).toDollars();
  const list = money(row, "list_amount").toDollars();
  console.log([row.starting_at, who ?? "(no actor)", paid, list].join());
}
