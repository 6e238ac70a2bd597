import { expect, test } from "vitest";
import { observedClient } from "../../test/observed-client.ts";
import { july } from "../../test/values.ts";
import { ParamsError } from "../errors/params-error.ts";
import { dimensionOf, type DimensionedReport } from "./dimension.ts";

const messagesRow = {
  starting_at: "2026-05-01T00:00:00Z",
  ending_at: "2026-05-02T00:00:00Z",
  uncached_input_tokens: 1500,
  requests: null,
  workspace_id: null as string | null,
  api_key_id: null as string | null,
  model: null as string | null,
};
const analyticsRow = {
  starting_at: "2026-09-01T00:00:00Z",
  ending_at: "2026-09-08T00:00:00Z",
  group: { workspace_id: null as string | null, model: "claude-sonnet-5", actor: null as { type: string } | null },
  usage: {},
};

// Reports as a client makes them: what a null means is theirs to say.
function messages(...group_by: string[]): DimensionedReport {
  return observedClient().ask("messages")({ ...july, group_by });
}

function analytics(...group_by: string[]): DimensionedReport {
  return observedClient().ask("analytics.usage")({ ...july, group_by });
}

test("a null workspace is the default one only if workspaces were grouped", () => {
  expect(dimensionOf(messages("workspace_id"), messagesRow, "workspace_id")).toEqual({ kind: "default_workspace" });
  expect(dimensionOf(messages("model"), messagesRow, "workspace_id")).toEqual({ kind: "not_grouped" });
});

test("the same null means Claude Enterprise on analytics", () => {
  expect(dimensionOf(analytics("workspace_id"), analyticsRow, "workspace_id")).toEqual({ kind: "enterprise" });
  expect(dimensionOf(analytics(), analyticsRow, "workspace_id")).toEqual({ kind: "not_grouped" });
});

test("cost knows the default workspace too, and what a description opens", () => {
  const cost = observedClient().ask("cost")({ ...july, group_by: ["description", "workspace_id"] });
  const row = { workspace_id: null, description: "Code Execution Usage", model: null, token_type: null };
  expect(dimensionOf(cost, row, "workspace_id")).toEqual({ kind: "default_workspace" });
  expect(dimensionOf(cost, row, "token_type")).toEqual({ kind: "not_set" });
  const byWorkspace = observedClient().ask("cost")({ ...july, group_by: ["workspace_id"] });
  expect(dimensionOf(byWorkspace, { ...row, description: null }, "model")).toEqual({ kind: "not_grouped" });
});

test("a null key is usage without a key", () => {
  expect(dimensionOf(messages("api_key_id"), messagesRow, "api_key_id")).toEqual({ kind: "no_api_key" });
  const wholeRow = { ...analyticsRow, group: { ...analyticsRow.group, api_key_id: null } };
  expect(dimensionOf(analytics("api_key_id"), wholeRow, "api_key_id")).toEqual({ kind: "no_api_key" });
});

test("any other null of a grouped dimension is not_set", () => {
  expect(dimensionOf(messages("model"), messagesRow, "model")).toEqual({ kind: "not_set" });
});

test("a value that is set is an ID, including model names", () => {
  const row = { ...messagesRow, workspace_id: "wrkspc_1", model: "claude-opus-5" };
  expect(dimensionOf(messages("workspace_id", "model"), row, "workspace_id")).toEqual({ kind: "id", id: "wrkspc_1" });
  expect(dimensionOf(messages("workspace_id", "model"), row, "model")).toEqual({ kind: "id", id: "claude-opus-5" });
  expect(dimensionOf(analytics("model"), analyticsRow, "model")).toEqual({ kind: "id", id: "claude-sonnet-5" });
});

test("records and user rows are split without a grouping, so a missing field is not_set", () => {
  const records = observedClient().ask("claudeCode")({ date: "2026-05-01" });
  // Recordings of 2025 have no is_remote yet.
  expect(dimensionOf(records, { terminal_type: "tmux" } as { is_remote?: null }, "is_remote")).toEqual({
    kind: "not_set",
  });
  const byUser = observedClient().ask("enterprise.userCostReport")({ ...july, group_by: ["model"] });
  expect(dimensionOf(byUser, { actor: null, model: null, product: null }, "actor")).toEqual({ kind: "not_set" });
  expect(dimensionOf(byUser, { actor: null, model: null, product: null }, "product")).toEqual({ kind: "not_grouped" });
});

test("a boolean of a Claude Code record is a value", () => {
  const report = observedClient().ask("claudeCode")({ date: "2026-05-01" });
  expect(dimensionOf(report, { is_remote: false, terminal_type: "tmux" }, "is_remote")).toEqual({
    kind: "id",
    id: "false",
  });
});

test.each([
  [{ type: "user_actor", user_id: "user_1", email_address: "a@example.com" }, "user_1"],
  [{ type: "user_actor", email_address: "a@example.com" }, "a@example.com"],
  [{ type: "api_actor", api_key_id: "apikey_1" }, "apikey_1"],
  [{ type: "api_actor", api_key_name: "ci" }, "ci"],
  [{ type: "service_account_actor", service_account_id: "svac_1" }, "svac_1"],
  [{ type: "federated_actor", provider: { type: "aws" }, subject: "arn:1" }, "arn:1"],
])("the ID of an actor is the field that identifies it: %j", (actor, id) => {
  const row = { ...analyticsRow, group: { ...analyticsRow.group, actor } };
  expect(dimensionOf(analytics("actor"), row, "actor")).toEqual({ kind: "id", id });
});

test("a null actor that was grouped is not_set", () => {
  expect(dimensionOf(analytics("actor"), analyticsRow, "actor")).toEqual({ kind: "not_set" });
});

test("a missing field reads as null", () => {
  const sparse = { model: "claude-opus-5", output_tokens: 5 };
  expect(dimensionOf(messages("workspace_id"), sparse, "workspace_id" as never)).toEqual({ kind: "default_workspace" });
  expect(dimensionOf(messages("model"), sparse, "workspace_id" as never)).toEqual({ kind: "not_grouped" });
  expect(dimensionOf(messages("speed"), sparse, "speed" as never)).toEqual({ kind: "not_set" });
});

test.each(["workspce_id", "uncached_input_tokens", "requests", "starting_at", "toString", "constructor"])(
  "%s is not a dimension, and the message lists those that are",
  (name) => {
    let thrown: unknown;
    try {
      dimensionOf(messages("workspace_id"), messagesRow, name as never);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ParamsError);
    expect(thrown).toMatchObject({ received: name, allowed: ["workspace_id", "api_key_id", "model"] });
  },
);

test.each([null, undefined, "messages", {}, { dimensions: null }, { dimensions: { grouped: [] } }])(
  "%j is not a report, without which the meaning of null is unknown",
  (report) => {
    expect(() => dimensionOf(report as never, messagesRow, "model")).toThrow(
      expect.objectContaining({ name: "ParamsError", param: "report" }),
    );
  },
);

test.each([[null], [undefined], ["row"]])("%j is not a row", (row) => {
  expect(() => dimensionOf(messages(), row as never, "model")).toThrow(/row is/);
});
