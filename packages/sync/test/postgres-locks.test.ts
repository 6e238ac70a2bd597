import { costStream } from "@org/usage-sync";
import { expect, test } from "vitest";
import { postgresStore } from "../src/postgres.ts";
import { connect } from "./support/harness.ts";

test("a run that finds its tables waits for no other organization's commit", async () => {
  const schema = `claude_locks_${process.pid}`;
  const preparation = { organization: "first", streams: [costStream()], rebuild: [] };
  const [first, second] = [await connect(), await connect()];
  await postgresStore(first, { schema, organizations: "many" }).prepare(preparation);

  // What a commit of the first one holds until its end.
  await first.query(`begin; lock table ${schema}.cost, ${schema}.days, ${schema}.changes in row exclusive mode`);
  await second.query("set lock_timeout = '1s'");
  const store = postgresStore(second, { schema, organizations: "many" });
  await expect(store.prepare({ ...preparation, organization: "second" })).resolves.toBeUndefined();

  await first.query("commit");
  await first.query(`drop schema ${schema} cascade`);
  await Promise.all([first.end(), second.end()]);
});
