import { expect, test } from "vitest";
import { walkAnalytics } from "../../../test/analytics.ts";
import { createMock, type Mock, type User } from "../../index.ts";

const now = "2026-09-10T14:20:00Z";
const dayMs = 86_400_000;

interface Actor {
  type: string;
  user_id?: string;
  email_address?: string | null;
  name?: string | null;
  deleted?: boolean;
}

/** The 30 days before a user left. */
function lastMonthOf(user: User | undefined): string {
  const day = (offset: number) => new Date((user?.deletedMs ?? 0) + offset * dayMs).toISOString().slice(0, 10);
  return `starting_at=${day(-29)}T00:00:00Z&ending_at=${day(1)}T00:00:00Z&group_by[]=actor&limit=1000`;
}

async function actorsIn(mock: Mock, query: string): Promise<(Actor | null)[]> {
  const rows = await walkAnalytics(mock, "analytics/usage", query);
  return rows.map((row) => row.group["actor"] as Actor | null);
}

test("a person who left is deleted and keeps the name and the address", async () => {
  const mock = createMock({ seed: 7, now });
  const leaver = mock.organization.users.find((user) => user.deletedMs !== null && !user.accountDeleted);
  const actors = await actorsIn(mock, lastMonthOf(leaver));
  expect(actors.find((actor) => actor?.user_id === leaver?.id)).toEqual({
    type: "user_actor",
    user_id: leaver?.id,
    email_address: leaver?.email,
    name: leaver?.name,
    deleted: true,
  });
  const present = await actorsIn(mock, `${lastMonthOf(leaver)}&exclude_deleted_users=true`);
  expect(present).toEqual(actors.filter((actor) => actor?.deleted !== true));
  expect(present).toContain(null);
});

test("a deleted account has neither name nor address", async () => {
  const mock = createMock({ seed: 7, now });
  const gone = mock.organization.users.find((user) => user.accountDeleted);
  const actors = await actorsIn(mock, lastMonthOf(gone));
  expect(actors.find((actor) => actor?.user_id === gone?.id)).toMatchObject({
    email_address: null,
    name: "Deleted User",
    deleted: true,
  });
});

test("actors that cannot be named are several rows that all read null", async () => {
  const query = "starting_at=2026-08-01T00:00:00Z&ending_at=2026-08-31T00:00:00Z&group_by[]=actor&limit=1000";
  const actors = await actorsIn(createMock({ seed: 7, now }), query);
  expect(actors.filter((actor) => actor === null).length).toBeGreaterThan(1);
});

test("the Enterprise reports by user include accounts that the system made for itself", async () => {
  const mock = createMock({ seed: 7, now });
  const query = "starting_at=2026-08-01T00:00:00Z&ending_at=2026-08-31T00:00:00Z&limit=1000";
  const path = "analytics/user_usage_report";
  const rows = await walkAnalytics<{ actor: Actor }>(mock, path, query, "analytics");
  const system = rows.find((row) => row.actor.name === "Claude Security")?.actor;
  expect(system).toMatchObject({ type: "user_actor", email_address: null, deleted: false });
  const filtered = await walkAnalytics(mock, path, `${query}&user_ids[]=${system?.user_id}`, "analytics");
  expect(filtered).toHaveLength(1);
});

test("Enterprise products include security autopatches and others", async () => {
  const query = "starting_at=2026-08-01T00:00:00Z&ending_at=2026-08-31T00:00:00Z&group_by[]=product&limit=1000";
  const rows = await walkAnalytics(createMock({ seed: 7, now }), "analytics/usage", query, "analytics");
  const products = rows.map((row) => row.group["product"]);
  expect(products).toContain("cc_security_autopatch");
  expect(products).toContain("other");
});

test.each([
  ["analytics/usage", "analytics"],
  ["analytics/cost", "analytics"],
  ["analytics/usage_report", "analytics"],
  ["analytics/cost_report", "analytics"],
  ["analytics/user_usage_report", "analytics"],
  ["analytics/user_cost_report", "analytics"],
] as const)("%s rejects claude_tag_user_id with RBAC groups", async (path, family) => {
  const mock = createMock({ seed: 7, now });
  const query = "starting_at=2026-08-01T00:00:00Z&ending_at=2026-08-08T00:00:00Z&group_by[]=claude_tag_user_id";
  await expect(walkAnalytics(mock, path, `${query}&group_by[]=rbac_group_id`, family)).rejects.toThrow(/rbac_group/);
  await expect(walkAnalytics(mock, path, `${query}&rbac_group_ids[]=rbac_group_1`, family)).rejects.toThrow(
    /rbac_group/,
  );
  await expect(walkAnalytics(mock, path, query, family)).resolves.not.toEqual([]);
});
