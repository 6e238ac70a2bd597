import type { ApiKey, User, Window } from "@org/usage";
import type { Context } from "../../context/context.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { writeSheets } from "../../output/write-sheets.ts";
import { isComplete, type Facts } from "../../reading/facts.ts";
import { mergeFacts } from "../../reading/merge-facts.ts";
import { readReport, type Requested } from "../../reading/read-report.ts";
import { rowsOf } from "../../reading/rows-of.ts";
import type { AnyRow } from "../../sheet/rows.ts";
import { readWindow, type WindowFlags } from "../../window/read-window.ts";
import { claudeCodeRules, dateParams } from "../claude-code/run.ts";
import { workspaceOfKey } from "../directory/workspace-of-key.ts";
import { idleSheet } from "./idle-sheet.ts";

export interface IdleFlags extends WindowFlags {
  readonly only?: "keys" | "members";
}

/** `usage idle`: keys and members that the reports of a window do not have. */
export async function runIdle(context: Context, flags: IdleFlags): Promise<number> {
  const requested = readWindow(flags, claudeCodeRules(context.nowMs));
  const { window, requestWindow, isEmpty, warning } = requested;
  const rules = { window, width: "1d", isEmpty } as const;
  const keys = flags.only === "members" ? undefined : await readKeys(context, requestWindow, rules);
  const members = flags.only === "keys" ? undefined : await readMembers(context, requestWindow, rules);
  const facts = factsOf(keys?.facts, members?.facts);
  // Of the workspaces of keys: keys and members have their names in their lists.
  const names = await context.names((keys?.list ?? []).flatMap((key) => workspaceOfKey(key) ?? []));
  const warnings = warning === undefined ? [] : [warning];
  await writeSheets(context, [idleSheet({ keys, members, names, facts, warnings })]);
  return isComplete(facts) ? exitCode.ok : exitCode.incomplete;
}

interface Read<Entry> {
  readonly list: readonly Entry[];
  readonly rows: readonly AnyRow[];
  readonly facts: Facts;
}

async function readKeys(context: Context, window: Window, requested: Requested): Promise<Read<ApiKey>> {
  const client = await context.client();
  const params = { ...window, group_by: ["api_key_id"] as const };
  const { items, facts } = await readReport(context, (options) => client.messages(params, options), requested);
  const keys = await readReport(context, (options) => client.directory.apiKeys({}, options), { window: null });
  return { list: keys.items, rows: rowsOf(items), facts };
}

async function readMembers(context: Context, window: Window, requested: Requested): Promise<Read<User>> {
  const client = await context.client();
  const params = dateParams(window);
  const { items, facts } = await readReport(context, (options) => client.claudeCode(params, options), requested);
  const users = await readReport(context, (options) => client.directory.users({}, options), { window: null });
  return { list: users.items, rows: items as readonly object[] as readonly AnyRow[], facts };
}

function factsOf(keys: Facts | undefined, members: Facts | undefined): Facts {
  const first = keys ?? members;
  if (first === undefined) throw new TypeError("Neither keys nor members were read.");
  return keys === undefined || members === undefined ? first : mergeFacts("idle", keys, members);
}
