import { expect, test } from "vitest";
import { serverWith } from "../../test/answers.ts";
import { connectionTo } from "../../test/connection.ts";
import type { ReportDefinition } from "../definition.ts";
import { prepare } from "../plan/prepare.ts";
import { claudeCodeReport } from "../reports/claude-code.ts";
import { usersList } from "../reports/directory.ts";
import { messagesReport } from "../reports/messages.ts";
import { requestPlan, type RequestPlan } from "./request-plan.ts";
import { encodeResume } from "./resume.ts";
import type { Position } from "./position.ts";
import type { WindowMs } from "../plan/piece.ts";

const nowMs = Date.parse("2026-09-10T14:20:00Z");
const dayMs = 86_400_000;

interface Plan {
  readonly lanes?: number;
  readonly position?: Position;
  readonly window?: WindowMs;
}

function planOf(definition: ReportDefinition, params: object, { lanes = 1, position, window }: Plan = {}): RequestPlan {
  const prepared = prepare(definition, params, false, nowMs);
  const resume = position === undefined ? undefined : encodeResume(prepared, { position, window, nowMs });
  const options = { lanes, resume, timeoutMs: 1, rejectDuplicates: true };
  return requestPlan(connectionTo(serverWith()), prepared, options);
}

/** What a plan requests: one parameter of each of its requests. */
const each = ({ requests }: RequestPlan, parameter: string): (string | null)[] =>
  requests.map(({ url }) => new URL(url).searchParams.get(parameter));

const tenDays = { starting_at: "2026-05-01", ending_at: "2026-05-11", limit: 3, group_by: ["speed"] };

test("in one lane a plan is the first request and the fewest pages that hold the window", () => {
  const plan = planOf(messagesReport, tenDays);
  expect(plan.atLeast).toBe(4);
  expect(each(plan, "starting_at")).toEqual(["2026-05-01T00:00:00Z"]);
  expect(each(plan, "ending_at")).toEqual(["2026-05-11T00:00:00Z"]);
  expect(each(plan, "page")).toEqual([null]);
});

test("a planned request is a GET with the headers of its report, and a placeholder for the key", () => {
  const [request] = planOf(messagesReport, tenDays).requests;
  expect(request).toMatchObject({
    method: "GET",
    url: expect.stringContaining("https://api.example/v1/organizations/usage_report/messages?"),
    headers: {
      "x-api-key": "[redacted]",
      "anthropic-version": "2023-06-01",
      "anthropic-beta": "fast-mode-2026-02-01",
    },
  });
});

test("with several lanes every page has its own request", () => {
  const plan = planOf(messagesReport, tenDays, { lanes: 4 });
  expect(plan.atLeast).toBe(4);
  expect(each(plan, "starting_at").map((start) => start?.slice(8, 10))).toEqual(["01", "04", "07", "10"]);
});

test("without a limit, a page holds what the endpoint holds at most", () => {
  // 31 days per page, as the API's documentation says.
  expect(planOf(messagesReport, { starting_at: "2026-05-01", ending_at: "2026-06-01" }).atLeast).toBe(1);
  expect(planOf(messagesReport, { starting_at: "2026-05-01", ending_at: "2026-06-02" }).atLeast).toBe(2);
});

test("a list takes one request at least, from its start", () => {
  const plan = planOf(usersList, {}, { lanes: 4 });
  expect(plan.atLeast).toBe(1);
  expect(each(plan, "after_id")).toEqual([null]);
});

test("a resumed plan continues at the cursor, and only its first piece has one", () => {
  const window = { startMs: Date.parse("2026-05-01"), endMs: Date.parse("2026-05-04"), widthMs: dayMs };
  const position = { atMs: Date.parse("2026-05-02"), cursor: "page_2" };
  const params = { starting_at: "2026-05-01", ending_at: "2026-05-04" };
  const plan = planOf(claudeCodeReport, params, { position, window });
  expect(plan.atLeast).toBe(2);
  expect(each(plan, "starting_at")).toEqual(["2026-05-02", "2026-05-03"]);
  expect(each(plan, "page")).toEqual(["page_2", null]);
});

test("a resumed list continues after the last ID", () => {
  expect(each(planOf(usersList, {}, { position: { cursor: "user_9" } }), "after_id")).toEqual(["user_9"]);
});

test("what is done, and an empty window, take no request", () => {
  expect(planOf(messagesReport, tenDays, { position: { done: true } })).toEqual({ requests: [], atLeast: 0 });
  expect(planOf(messagesReport, { starting_at: "2026-09-10" })).toEqual({ requests: [], atLeast: 0 });
});
