import { expect, test } from "vitest";
import { askAnalytics, walkAnalytics } from "../../../test/analytics.ts";
import { ask, messagesPath } from "../../../test/ask.ts";
import { createMock } from "../../index.ts";

const now = "2026-09-10T14:20:00Z";
const week = "starting_at=2026-08-01T00:00:00Z&ending_at=2026-08-08T00:00:00Z";

interface ErrorWithCode {
  error: { type: string; message: string; details?: { error_code?: string } };
}

test.each(["analytics/usage", "analytics/cost"])("%s rejects an organization with HIPAA readiness", async (path) => {
  const mock = createMock({ seed: 7, now });
  mock.organization.hipaaReady = true;
  const { status, body } = await askAnalytics(mock, path, week);
  const { error } = body as unknown as ErrorWithCode;
  expect([status, error.type, typeof error.details?.error_code]).toEqual([400, "invalid_request_error", "string"]);
  expect((await ask(mock, messagesPath, week)).status).toBe(200);
});

test.each(["usage", "cost"] as const)(
  "a parent's %s silently leaves out children with HIPAA readiness",
  async (report) => {
    const mock = createMock({ seed: 7, now, children: 3 });
    const [first, second, third] = mock.organization.children;
    const idsIn = async () => {
      const rows = await walkAnalytics(mock, `analytics/${report}`, `${week}&group_by[]=organization_id`);
      const params = { starting_at: "2026-08-01", ending_at: "2026-08-08", group_by: ["organization_id"] };
      const truth = mock.ledger.analytics[report](params);
      const ids = new Set(rows.map((row) => row.group["organization_id"]));
      expect(ids).toEqual(new Set(truth.map((row) => row.group["organization_id"])));
      return ids;
    };
    expect(third?.hipaaReady).toBe(true);
    expect(await idsIn()).toEqual(new Set([first?.id, second?.id]));
    if (third) third.hipaaReady = false;
    expect(await idsIn()).toEqual(new Set([first?.id, second?.id, third?.id]));
  },
);

test("naming a child with HIPAA readiness, or having no other, is a 400", async () => {
  const mock = createMock({ seed: 7, now, children: 2 });
  const [open, closed] = mock.organization.children;
  const status = async (query: string) => (await askAnalytics(mock, "analytics/usage", week + query)).status;
  expect(await status(`&organization_ids[]=${open?.id}`)).toBe(200);
  expect(await status(`&organization_ids[]=${open?.envelopeId}`)).toBe(200);
  expect(await status(`&organization_ids[]=${closed?.id}`)).toBe(400);
  expect(await status(`&organization_ids[]=${closed?.envelopeId}&organization_ids[]=${open?.id}`)).toBe(400);
  if (open) open.hipaaReady = true;
  expect(await status("")).toBe(400);
});

test("children filter what they used, and add up to the parent", async () => {
  const mock = createMock({ seed: 7, now, children: 2 });
  for (const child of mock.organization.children) child.hipaaReady = false;
  const tokens = async (query: string) => {
    const [row] = await walkAnalytics(mock, "analytics/usage", week + query);
    return row?.usage.total_tokens ?? 0;
  };
  const [first, second] = mock.organization.children;
  const parts = [await tokens(`&organization_ids[]=${first?.id}`), await tokens(`&organization_ids[]=${second?.id}`)];
  expect(parts[0]).toBeGreaterThan(0);
  expect(parts[1]).toBeGreaterThan(0);
  expect((parts[0] ?? 0) + (parts[1] ?? 0)).toBe(await tokens(""));
});
