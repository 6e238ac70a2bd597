import { dateOf, daysOver, entriesOf, isJudged, isPage, midnight } from "./replies.ts";
import { contradicted, open, type Question, settled, unanswered } from "./question.ts";

const messages = "/v1/organizations/usage_report/messages";
const cost = "/v1/organizations/cost_report";
const summaries = "/v1/organizations/analytics/summaries";

/** Windows, pages and order. */
export const windowQuestions: readonly Question[] = [
  {
    line: "The default of `ending_at` on `messages`.",
    ask: async ({ get, nowMs }) => {
      const reply = await get({ path: messages, query: [["starting_at", midnight(nowMs, 2)]] });
      const last = entriesOf(reply).at(-1)?.["ending_at"];
      if (typeof last !== "string") return unanswered;
      return Date.parse(last) > Date.parse(midnight(nowMs, 0))
        ? settled("without it, the current day is the last bucket")
        : settled("without it, the last bucket is one that is over");
    },
  },
  {
    line: "Whether `cost_report` has the current day.",
    ask: async ({ get, nowMs }) => {
      const window = [
        ["starting_at", midnight(nowMs, 1)],
        ["ending_at", midnight(nowMs, -1)],
      ] as const;
      const reply = await get({ path: cost, query: window });
      const last = entriesOf(reply).at(-1)?.["ending_at"];
      if (!isPage(reply) || typeof last !== "string") return unanswered;
      return Date.parse(last) > Date.parse(midnight(nowMs, 0)) ? settled("it has") : settled("it has not");
    },
  },
  {
    line: "The longest range and the retention of `messages` and `cost_report`; a year is tried.",
    ask: async ({ get, nowMs }) => {
      const query = [
        ["starting_at", midnight(nowMs, 400)],
        ["ending_at", midnight(nowMs, 3)],
      ] as const;
      const replies = await Promise.all([get({ path: messages, query }), get({ path: cost, query })]);
      if (!replies.every(isJudged)) return unanswered;
      return replies.every(isPage)
        ? settled("both accept more than a year")
        : settled("at least one of them rejects more than a year");
    },
  },
  {
    line: "The minimum `limit` of the bucket reports (1 is assumed).",
    ask: async ({ get, nowMs }) => {
      const ask = (limit: string) => get({ path: messages, query: [...daysOver(nowMs, 2), ["limit", limit]] });
      const [one, zero] = [await ask("1"), await ask("0")];
      if (!isPage(one)) return one?.status === 400 ? contradicted("1 is rejected") : unanswered;
      return zero?.status === 400 ? settled("1 is accepted and 0 rejected") : open("0 is not rejected");
    },
  },
  {
    line: "The maximum length of filter lists on the legacy pair; 101 entries are tried.",
    ask: async ({ get, nowMs }) => {
      const many = Array.from({ length: 101 }, (_, index) => ["models[]", `model-${index}`] as const);
      const reply = await get({ path: messages, query: [...daysOver(nowMs, 1), ...many] });
      if (!isJudged(reply)) return unanswered;
      return isPage(reply) ? settled("101 entries are accepted") : settled("101 entries are rejected");
    },
  },
  {
    line: "What a sixth dimension gets on `messages` (400 is assumed).",
    ask: async ({ get, nowMs }) => {
      const names = ["api_key_id", "workspace_id", "model", "service_tier", "context_window", "inference_geo"];
      const groups = names.map((name) => ["group_by[]", name] as const);
      const reply = await get({ path: messages, query: [...daysOver(nowMs, 1), ...groups] });
      if (reply?.status === 400) return settled("it is rejected with 400");
      return isPage(reply) ? contradicted("it is accepted") : unanswered;
    },
  },
  {
    line: "In which order the days of `analytics/summaries` come (oldest first is assumed), and whether `limit` splits them.",
    ask: async ({ get, nowMs }) => {
      const window = [
        ["starting_date", dateOf(nowMs, 7)],
        ["ending_date", dateOf(nowMs, 4)],
      ] as const;
      const reply = await get({ path: summaries, query: window, scheme: "analyticsKey" });
      const starts = entriesOf(reply).map(({ starting_at: start }) => String(start));
      if (starts.length < 2) return unanswered;
      if (starts.join() !== starts.toSorted().join()) return contradicted("they do not come oldest first");
      const limited = await get({ path: summaries, query: [...window, ["limit", "1"]], scheme: "analyticsKey" });
      const words = entriesOf(limited).length === 1 ? "limit splits them" : "limit does not split them";
      return settled(`they come oldest first; ${words}`);
    },
  },
];
