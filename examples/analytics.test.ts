import { expect } from "vitest";
import { dateAgo } from "./test/date.ts";
import { dollars } from "./test/decimal.ts";
import { test } from "./test/fixture.ts";

test("every actor of the ledger is listed by name or ID, with the amount and the list price", async ({ place }) => {
  const [from, until] = [dateAgo(10), dateAgo(7)];
  const { code, stdout } = await place.run("analytics.ts", [from, until]);

  const window = { starting_at: from, ending_at: until, time_bucket_width: "1d" } as const;
  const rows = place.mock.ledger.analytics.cost({ ...window, group_by: ["actor"] });
  const expected = rows.map(({ starting_at, group, cost }) =>
    [starting_at, whoIs(group.actor as WireActor | null), dollars(cost.amount), dollars(cost.list_amount)].join(),
  );
  expect(code).toBe(0);
  expect(new Set(rows.map(({ group }) => (group.actor as WireActor | null)?.type)).size).toBeGreaterThan(3);
  expect(stdout.trim().split("\n").toSorted()).toEqual(expected.toSorted());
});

interface WireActor {
  type: string;
  email_address?: string | null;
  name?: string | null;
  user_id?: string;
  api_key_id?: string;
  service_account_id?: string;
  provider?: { type: string };
  subject?: string | null;
}

function whoIs(actor: WireActor | null): string {
  if (actor === null) return "(no actor)";
  if (actor.type === "federated_actor") return `${actor.provider?.type}:${actor.subject}`;
  return (
    actor.email_address ?? actor.name ?? actor.user_id ?? actor.api_key_id ?? actor.service_account_id ?? actor.type
  );
}
