import { daysOver, isPage, pathsOf, rowsOf, valuesOf } from "./replies.ts";
import { contradicted, type Lab, open, type Question, settled, unanswered, type Verdict } from "./question.ts";

const messages = "/v1/organizations/usage_report/messages";
const cost = "/v1/organizations/cost_report";
const claudeCode = "/v1/organizations/usage_report/claude_code";
const usageRows = "/v1/organizations/analytics/usage";
const costRows = "/v1/organizations/analytics/cost";
const analyticsBeta = ["analytics-usage-cost-2026-08-24"];

const isAmount = (name: string): boolean => ["amount", "list_amount"].includes(name);

const groupedBy = (...names: readonly string[]) => names.map((name) => ["group_by[]", name] as const);

const analytics = async ({ get, nowMs }: Lab, path: string, ...names: readonly string[]) => {
  const query = [...daysOver(nowMs, 7), ["limit", "1000"] as const, ...groupedBy(...names)];
  const admin = await get({ path, query, betas: analyticsBeta });
  return isPage(admin) ? admin : get({ path, query, betas: analyticsBeta, scheme: "analyticsKey" });
};

const legacy = ({ get, nowMs }: Lab, path: string, ...names: readonly string[]) =>
  get({ path, query: [...daysOver(nowMs, 7), ...groupedBy(...names)] });

const day = ({ get, nowMs }: Lab) => {
  const [[, start]] = daysOver(nowMs, 1) as readonly [readonly [string, string]];
  return get({
    path: claudeCode,
    query: [
      ["starting_at", start.slice(0, 10)],
      ["limit", "1000"],
    ],
  });
};

/** Amounts, counters, nulls, and what identifies a row. */
export const figureQuestions: readonly Question[] = [
  {
    line: "Whether amounts can be negative or have an exponent. The pattern allows a minus sign and no exponent.",
    ask: async (lab) => {
      const replies = [await legacy(lab, cost, "description"), await analytics(lab, costRows)];
      const amounts = replies.flatMap((reply) => valuesOf(reply?.body)).filter(([name]) => isAmount(name));
      if (amounts.length === 0) return unanswered;
      if (amounts.some(([, value]) => /e/i.test(String(value)))) return contradicted("an amount has an exponent");
      return amounts.some(([, value]) => String(value).startsWith("-"))
        ? settled("an amount is negative")
        : open("no amount of a week is negative or has an exponent");
    },
  },
  {
    line: "Whether `estimated_cost.amount` of Claude Code can have a fraction.",
    ask: async (lab) => {
      const amounts = valuesOf((await day(lab))?.body).filter(([name]) => name === "amount");
      if (amounts.length === 0) return unanswered;
      return amounts.some(([, value]) => !Number.isInteger(value))
        ? settled("an amount has a fraction")
        : open("no amount of a day has a fraction");
    },
  },
  {
    line: "That counters are never negative (`minimum: 0`), documented only for the two kinds of cache creation.",
    ask: async (lab) => {
      const replies = [await legacy(lab, messages, "model"), await analytics(lab, usageRows), await day(lab)];
      const counters = replies
        .flatMap((reply) => valuesOf(reply?.body))
        .filter(([name, value]) => typeof value === "number" && !isAmount(name));
      if (counters.length === 0) return unanswered;
      return counters.some(([, value]) => Number(value) < 0)
        ? contradicted("a counter is negative")
        : open("no counter of a week is negative");
    },
  },
  {
    line: "The exact key of a Claude Code record: the split by terminal and customer type is inferred from samples.",
    ask: async (lab) => {
      const keys = rowsOf(await day(lab)).map((row) =>
        JSON.stringify([
          row["actor"],
          row["organization_id"],
          row["customer_type"],
          row["terminal_type"],
          row["is_remote"],
        ]),
      );
      if (keys.length === 0) return unanswered;
      return new Set(keys).size < keys.length
        ? contradicted("two records of a day have the same key")
        : open("the records of a day have different keys");
    },
  },
  {
    line: "Whether a server ever omits null dimensions; only mocks of other projects do.",
    ask: async (lab) => {
      const names = ["workspace_id", "model", "service_tier", "context_window", "inference_geo", "api_key_id"];
      const rows = rowsOf(await legacy(lab, messages));
      if (rows.length === 0) return unanswered;
      return rows.every((row) => names.every((name) => name in row))
        ? settled("rows without a grouping have their dimensions as null")
        : contradicted("rows without a grouping lack dimensions");
    },
  },
  {
    line: "Whether usage of the default workspace has null or an ID in the legacy pair, and which filter value finds it.",
    ask: async (lab) => {
      const list = await lab.get({
        path: "/v1/organizations/workspaces",
        query: [
          ["include_default", "true"],
          ["limit", "1000"],
        ],
      });
      const others = await lab.get({ path: "/v1/organizations/workspaces", query: [["limit", "1000"]] });
      const known = new Set(rowsOf(others).map(({ id }) => id));
      const id = rowsOf(list).find((workspace) => !known.has(workspace["id"]))?.["id"];
      const rows = rowsOf(await legacy(lab, messages, "workspace_id"));
      if (typeof id !== "string" || rows.length === 0) return unanswered;
      const found = await lab.get({ path: messages, query: [...daysOver(lab.nowMs, 7), ["workspace_ids[]", id]] });
      const filter = rowsOf(found).length > 0 ? "its ID finds it" : "its ID finds nothing";
      if (rows.some((row) => row["workspace_id"] === id)) return settled(`it has an ID; as a filter, ${filter}`);
      return rows.some((row) => row["workspace_id"] === null)
        ? settled(`it has null; as a filter, ${filter}`)
        : open("no usage of a week belongs to it");
    },
  },
  {
    line: "The default of `exclude_deleted_users` on the analytics pair.",
    ask: async (lab) => {
      const query = [...daysOver(lab.nowMs, 7), ["limit", "1000"] as const, ...groupedBy("actor")];
      const count = async (value?: string) => {
        const more = value === undefined ? [] : ([["exclude_deleted_users", value]] as const);
        const ask = (scheme: string) =>
          lab.get({ path: usageRows, query: [...query, ...more], betas: analyticsBeta, scheme });
        const admin = await ask("adminKey");
        const reply = isPage(admin) ? admin : await ask("analyticsKey");
        return isPage(reply) ? rowsOf(reply).length : undefined;
      };
      const [without, yes, no] = [await count(), await count("true"), await count("false")];
      if (without === undefined || yes === undefined || no === undefined) return unanswered;
      if (yes === no) return open("no one with usage in a week was deleted");
      return without === no ? settled("it is false") : settled("it is true");
    },
  },
  {
    line: "Whether the rows of `analytics/cost` and `analytics/usage` join by model and product.",
    ask: async (lab): Promise<Verdict> => {
      const keysOf = async (path: string) =>
        new Set(
          rowsOf(await analytics(lab, path, "model", "product")).map(({ group }) => {
            const { model, product } = (group ?? {}) as { model?: unknown; product?: unknown };
            return JSON.stringify([model, product]);
          }),
        );
      const [usages, costs] = [await keysOf(usageRows), await keysOf(costRows)];
      if (usages.size === 0 || costs.size === 0) return unanswered;
      const alone = [...costs].filter((key) => !usages.has(key) && !key.startsWith("[null"));
      return alone.length === 0
        ? settled("every cost with a model has a row of usage")
        : contradicted("a cost with a model has no row of usage");
    },
  },
  {
    line: "What `anthropic-version: 2026-10-21` changes in the reports themselves.",
    ask: async ({ get, nowMs }) => {
      const query = [...daysOver(nowMs, 1), ...groupedBy("model")];
      const read = async (version: string) =>
        Promise.all(
          [messages, cost].map((path) => get({ path, query: path === cost ? query.slice(0, 2) : query, version })),
        );
      const [before, after] = [await read("2023-06-01"), await read("2026-10-21")];
      if (![...before, ...after].every(isPage)) return unanswered;
      const paths = (replies: typeof before) =>
        replies.map((reply) => [...pathsOf(reply?.body)].toSorted().join()).join(";");
      return paths(before) === paths(after)
        ? settled("the messages and cost reports of a day have the same fields")
        : settled("fields of the messages or cost report differ");
    },
  },
];
