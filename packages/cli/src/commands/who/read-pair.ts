import { HttpError, type Window } from "@org/usage";
import type { Context } from "../../context/context.ts";
import { type Reading, readReport, type Requested } from "../../reading/read-report.ts";
import { rowsOf } from "../../reading/rows-of.ts";
import type { AnyRow } from "../../sheet/rows.ts";
import type { Subject } from "./subject.ts";

/** The rows of one report. */
export interface Side extends Pick<Reading<unknown, unknown>, "facts" | "report"> {
  readonly rows: readonly AnyRow[];
}

export interface Pair {
  /** Undefined if no report that this key can read has the cost of such a subject. */
  readonly cost: Side | undefined;
  readonly tokens: Side;
}

export interface PairRequest {
  readonly window: Window;
  readonly requested: Requested;
  readonly isByModel: boolean;
}

/** A workspace is in the reports that bill it; keys and people are only in the newer ones. */
export async function readPair(context: Context, subject: Subject, request: PairRequest): Promise<Pair> {
  return subject.kind === "workspace"
    ? await readWorkspace(context, subject, request)
    : await readActor(context, subject, request);
}

/** Cost has no filter: it is grouped by workspace, and the rows of others are left out. */
async function readWorkspace(context: Context, subject: Subject, request: PairRequest): Promise<Pair> {
  const { window, requested, isByModel } = request;
  const client = await context.client();
  const own = subject.isDefaultWorkspace ? null : subject.id;
  const costGroups = isByModel ? ["workspace_id", "description"] : ["workspace_id"];
  const tokenGroups = isByModel ? ["workspace_id", "model"] : ["workspace_id"];
  const filter = own === null ? {} : { workspace_ids: [own] };
  const cost = await readReport(
    context,
    (options) => client.cost({ ...window, group_by: typed(costGroups) }, options),
    requested,
  );
  const tokens = await readReport(
    context,
    (options) => client.messages({ ...window, ...filter, group_by: typed(tokenGroups) }, options),
    requested,
  );
  const ownRows = (rows: readonly AnyRow[]): AnyRow[] => rows.filter((row) => row["workspace_id"] === own);
  return {
    cost: { ...cost, rows: ownRows(rowsOf(cost.items)) },
    tokens: { ...tokens, rows: ownRows(rowsOf(tokens.items)) },
  };
}

/** A key that can't read the newer reports still reads the tokens. */
async function readActor(context: Context, subject: Subject, request: PairRequest): Promise<Pair> {
  try {
    return await readAnalytics(context, subject, request);
  } catch (error) {
    if (!HttpError.isInstance(error) || ![401, 403, 404].includes(error.status)) throw error;
    return { cost: undefined, tokens: await readMessages(context, subject, request) };
  }
}

async function readAnalytics(context: Context, { kind, id }: Subject, request: PairRequest): Promise<Pair> {
  const { window, requested, isByModel } = request;
  const client = await context.client();
  const params = {
    ...window,
    time_bucket_width: "1d",
    group_by: typed(isByModel ? ["model"] : []),
    ...(kind === "key" ? { api_key_ids: [id] } : { actor_ids: [id] }),
  } as const;
  const cost = await readReport(context, (options) => client.analytics.cost(params, options), requested);
  const tokens = await readReport(context, (options) => client.analytics.usage(params, options), requested);
  return {
    cost: { ...cost, rows: cost.items as readonly object[] as readonly AnyRow[] },
    tokens: { ...tokens, rows: tokens.items as readonly object[] as readonly AnyRow[] },
  };
}

async function readMessages(context: Context, { kind, id }: Subject, request: PairRequest): Promise<Side> {
  const { window, requested, isByModel } = request;
  const client = await context.client();
  const filters = {
    workspace: { workspace_ids: [id] },
    key: { api_key_ids: [id] },
    person: { account_ids: [id] },
    "service-account": { service_account_ids: [id] },
  };
  const group_by = typed(isByModel ? ["model"] : []);
  const params = { ...window, ...filters[kind], group_by };
  const tokens = await readReport(context, (options) => client.messages(params, options), requested);
  return { ...tokens, rows: rowsOf(tokens.items) };
}

/** The rows are read as rows of any report, so that their type need not know the groups. */
function typed(groups: readonly string[]): readonly [] {
  return groups as readonly unknown[] as readonly [];
}
