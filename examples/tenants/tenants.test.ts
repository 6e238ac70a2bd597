import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { faults, type Mock } from "@org/usage-mock";
import { expect, test } from "vitest";
import { dateAgo } from "../test/date.ts";
import { fanOutQueue, syncQueue } from "./queues.ts";
import { storedOf, trueRowsOf } from "./test/figures.ts";
import { jobsOf, overlaps, runsOf, untilDone } from "./test/jobs.ts";
import { openPlace, until } from "./test/place.ts";

const organizations = 200;

/** The order in which they are queued. */
function byId(a: Mock, b: Mock): number {
  return a.organization.id < b.organization.id ? -1 : 1;
}

test("the worker fits in 40 lines", async () => {
  const program = await readFile(join(import.meta.dirname, "worker.ts"), "utf8");
  expect(program.trimEnd().split("\n").length).toBeLessThanOrEqual(40);
});

// Less than a minute on two cores that have nothing else to do.
test(
  `${organizations} organizations, three workers, one of them killed: every table equals its ledger, no overlap, no job lost`,
  { timeout: 300_000 },
  async () => {
    const days = { starting_at: dateAgo(2), ending_at: dateAgo(0) };
    await using place = await openPlace(organizations, days.starting_at);
    const { api, boss, database } = place;
    const workers = await Promise.all([1, 2, 3].map(() => place.startWorker()));

    // The worker dies in the middle of this organization's run, and of up to three others.
    const victim = api.mocks.toSorted(byId)[organizations / 2]!;
    const hold = api.hold(victim);
    await boss.send(fanOutQueue);
    await hold.arrived;
    const killed = await until(async () => {
      const runs = await runsOf(database);
      return runs.find((run) => run.organization === victim.organization.id);
    });
    const worker = workers.find(({ pid }) => pid === killed.worker);
    worker?.process.kill("SIGKILL");
    expect(await worker?.ended).toBe("SIGKILL");
    const { rows } = await database.query("select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms");
    const killedMs: number = rows[0].ms;
    hold.release();
    // The next hour's job comes while jobs are still queued or at work: no second one is added for their organizations.
    const { id } = victim.organization;
    expect(await boss.send(syncQueue, { organization: id }, { singletonKey: id })).toBeNull();
    await boss.send(fanOutQueue);

    const jobs = await untilDone(database, organizations + 1);
    const runs = await runsOf(database);
    const ids = api.mocks.map(({ organization }) => organization.id).toSorted();
    expect(jobs.filter(({ state }) => state !== "completed")).toEqual([]);
    expect([...new Set(jobs.map(({ organization }) => organization))].toSorted()).toEqual(ids);
    expect(runs.filter((run) => run.organization === id).slice(0, 2)).toMatchObject([
      { worker: killed.worker, endedMs: null },
      { worker: expect.not.closeTo(killed.worker, 0), status: "completed" },
    ]);
    expect(jobs.filter(({ organization }) => organization === id)[0]?.retries).toBe(1);
    expect(overlaps(runs, ({ startedMs, endedMs }) => [startedMs, endedMs ?? killedMs])).toEqual([]);
    expect(overlaps(api.served, ({ fromMs, toMs }) => [fromMs, toMs])).toEqual([]);
    for (const mock of api.mocks) expect(await storedOf(database, mock, days)).toEqual(trueRowsOf(mock, days));
    const { rows: lag } = await database.query("select * from tenant_lag where first_missing < $1", [days.ending_at]);
    expect(lag).toEqual([]);
  },
);

test("a wrong key is not tried again and marked, a bad hour is tried again, and no key is in the database", async () => {
  const days = { starting_at: dateAgo(2), ending_at: dateAgo(0) };
  await using place = await openPlace(4, days.starting_at);
  const { api, boss, database } = place;
  const [sound, revoked, swapped, unlucky] = api.mocks as [Mock, Mock, Mock, Mock];
  await place.putKey(revoked, "sk-ant-admin01-revoked");
  await place.putKey(swapped, sound.apiKey);
  unlucky.inject(faults.html({ endpoint: "cost" }));
  await place.startWorker();
  await boss.send(fanOutQueue);
  const jobs = await untilDone(database, 4);

  const statusesOf = async ({ organization }: Mock): Promise<(string | null)[]> =>
    (await runsOf(database)).filter((run) => run.organization === organization.id).map(({ status }) => status);
  expect(await statusesOf(sound)).toEqual(["completed"]);
  expect(await statusesOf(revoked)).toEqual(["deadletter"]);
  expect(await statusesOf(swapped)).toEqual(["deadletter"]);
  expect(await statusesOf(unlucky)).toEqual(["failed", "completed"]);
  expect(jobs.find((job) => job.organization === revoked.organization.id)).toMatchObject({
    state: "failed",
    retries: 0,
  });
  const stored = (mock: Mock): Promise<string[]> => storedOf(database, mock, days);
  expect([await stored(revoked), await stored(swapped)]).toEqual([[], []]);
  expect(await stored(unlucky)).toEqual(trueRowsOf(unlucky, days));

  // The next hour leaves out the two that are marked; a new key brings one of them back.
  await place.putKey(revoked, revoked.apiKey);
  await database.query("update tenants set refused_at = null, refused_because = null where organization = $1", [
    revoked.organization.id,
  ]);
  await boss.send(fanOutQueue);
  await untilDone(database, 7);
  expect(await statusesOf(revoked)).toEqual(["deadletter", "completed"]);
  expect(await statusesOf(swapped)).toEqual(["deadletter"]);
  expect(await stored(revoked)).toEqual(trueRowsOf(revoked, days));
  const { rows } = await database.query(
    "select distinct organization, refused_because from tenant_lag where refused_because <> ''",
  );
  expect(rows).toEqual([
    {
      organization: swapped.organization.id,
      refused_because: `the key belongs to the organization ${sound.organization.id}`,
    },
  ]);
  const textsWith = async (words: readonly string[]): Promise<number> => {
    const found = await database.query(
      `select text from (select j::text from pgboss.job j union all select r::text from tenant_runs r
         union all select t::text from tenants t) everything (text) where text like any($1)`,
      [words.map((word) => `%${word}%`)],
    );
    return found.rows.length;
  };
  expect(await textsWith([sound.organization.id])).toBeGreaterThan(0);
  expect(await textsWith(["sk-ant-admin01-revoked", ...api.mocks.map(({ apiKey }) => apiKey)])).toBe(0);
});

test("SIGTERM finishes the unit that is being read, returns the job to the queue, and ends with 0", async () => {
  const days = { starting_at: dateAgo(2), ending_at: dateAgo(0) };
  await using place = await openPlace(1, days.starting_at);
  const { api, boss, database } = place;
  const [mock] = api.mocks as [Mock];
  const worker = await place.startWorker();
  const hold = api.hold(mock);
  await boss.send(fanOutQueue);
  await hold.arrived;
  worker.process.kill("SIGTERM");
  await worker.says("stopping");
  hold.release();

  expect(await worker.ended).toBe(0);
  expect(await runsOf(database)).toMatchObject([{ status: "failed", reason: "the worker was stopped" }]);
  expect(await jobsOf(database)).toMatchObject([{ state: "retry" }]);
  const { rows } = await database.query("select distinct stream from claude.days");
  expect(rows).toEqual([{ stream: "cost" }]);

  await place.startWorker();
  await untilDone(database, 1);
  expect(await storedOf(database, mock, days)).toEqual(trueRowsOf(mock, days));
});
