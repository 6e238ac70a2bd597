import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SyncSummary } from "@org/usage-sync";
import type { Context } from "../../context/context.ts";
import { formatInstant } from "../../format/instant.ts";
import { dayMs } from "../../window/widths.ts";
import { askOrganization } from "../sync/organization.ts";

const days = 30;
const query =
  "select model, round(sum(cost), 2) as dollars from cost where model is not null group by model order by sum(cost) desc limit 5";

/** The last part of the demo: the same organization as a SQLite table, and one query. Node 20 has no SQLite. */
export async function syncPart(context: Context): Promise<string> {
  const sqlite = process.getBuiltinModule?.("node:sqlite");
  if (sqlite === undefined) return "";
  const file = join(await mkdtemp(join(tmpdir(), "usage-demo-")), "usage.db");
  const summary = await fill(context, file);
  if (summary.streams.some(({ failed }) => failed.length > 0)) return "";
  const database = new sqlite.DatabaseSync(file, { readOnly: true });
  const found = database.prepare(query).all();
  database.close();
  const rows = summary.streams.reduce((sum, stream) => sum + stream.rows, 0);
  return `
The same organization as a table, which usage sync keeps in step: ${rows.toLocaleString("en-US")} rows in ${summary.requests} requests.

sqlite> ${query};
${found.map(({ model, dollars }) => `${String(model)}|${String(dollars)}`).join("\n")}

It is in ${file}
`;
}

async function fill(context: Context, file: string): Promise<SyncSummary> {
  const { costStream, createSync, usageStream } = await import("@org/usage-sync");
  const { sqliteStore } = await import("@org/usage-sync/sqlite");
  const organization = await askOrganization(context);
  const store = sqliteStore(file, { now: () => new Date(context.now()) });
  try {
    const since = formatInstant(context.nowMs - days * dayMs).slice(0, 10);
    const streams = [costStream(), usageStream()];
    return await createSync({ usage: await context.client(), store, streams, since, organization }).run({
      signal: context.signal,
    });
  } finally {
    await store.close();
  }
}
