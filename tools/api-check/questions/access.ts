import { codeOf, daysOver, isPage } from "./replies.ts";
import { contradicted, type Lab, open, type Question, settled, unanswered } from "./question.ts";

const usageRows = "/v1/organizations/analytics/usage";
const groups = "/v1/organizations/rbac_groups";
const limits = "/v1/organizations/spend_limits";
const spendBeta = ["spend-limit-reads-2026-09-26"];

/** Whether a list accepts more entries per page than assumed. */
const triesLimit =
  (path: string, scheme: string, betas: readonly string[] = []) =>
  async ({ get }: Lab) => {
    const [assumed, more] = [
      await get({ path, query: [["limit", "100"]], scheme, betas }),
      await get({ path, query: [["limit", "101"]], scheme, betas }),
    ];
    if (!isPage(assumed)) return assumed?.status === 400 ? contradicted("100 is rejected") : unanswered;
    return more?.status === 400 ? settled("100 is accepted and 101 rejected") : contradicted("101 is accepted");
  };

/** Keys, headers and lists. */
export const accessQuestions: readonly Question[] = [
  {
    line: "Whether OAuth tokens work on the analytics pair; only key types are named.",
    ask: async ({ get, nowMs }) => {
      const query = daysOver(nowMs, 1);
      const reply = await get({ path: usageRows, query, betas: ["analytics-usage-cost-2026-08-24"], scheme: "oauth" });
      if (isPage(reply)) return settled("a token is accepted");
      return reply?.status === 401 || reply?.status === 403 ? settled("a token is rejected") : unanswered;
    },
  },
  {
    line: "Whether OAuth tokens work on the spend limits.",
    ask: async ({ get }) => {
      const reply = await get({ path: limits, betas: spendBeta, scheme: "oauth" });
      if (isPage(reply)) return settled("a token is accepted");
      // Without early access, a token is rejected for another reason.
      if (!isPage(await get({ path: limits, betas: spendBeta }))) return unanswered;
      return reply?.status === 401 || reply?.status === 403 ? settled("a token is rejected") : unanswered;
    },
  },
  {
    line: "Whether `speeds[]` still needs the `fast-mode-2026-02-01` header. Opus 5.5 does not need it since 2026-10-15 (release note); Opus 5 and 4.8 do.",
    ask: async ({ get, nowMs }) => {
      const query = [...daysOver(nowMs, 1), ["speeds[]", "fast"] as const];
      const reply = await get({ path: "/v1/organizations/usage_report/messages", query });
      if (isPage(reply)) return settled("it is accepted without the header");
      return reply?.status === 400 ? settled("it is rejected without the header") : unanswered;
    },
  },
  {
    line: "Whether 429s carry `retry-after`.",
    ask: async ({ rateLimitHeaders }) => {
      const names = rateLimitHeaders();
      if (names === undefined) return open("no response was a 429");
      return names.includes("retry-after") ? settled("they do") : contradicted("one did not");
    },
  },
  { line: "`rbac_groups`: the largest `limit` (100 is assumed).", ask: triesLimit(groups, "analyticsKey") },
  {
    line: "Spend limits: the largest `limit` (100 is assumed).",
    ask: async (lab) => {
      const enterprise = await triesLimit(limits, "spendLimitsKey", spendBeta)(lab);
      return enterprise === unanswered ? triesLimit(limits, "adminKey", spendBeta)(lab) : enterprise;
    },
  },
  {
    line: "Effective spend limits: the largest `limit` (100 is assumed).",
    ask: triesLimit(`${limits}/effective`, "spendLimitsKey"),
  },
  {
    line: "`rbac_groups`: the answer for a Console organization (400 `organization_type_not_supported` is assumed).",
    ask: async ({ get }) => {
      const reply = await get({ path: groups });
      if (reply === undefined) return unanswered;
      return reply.status === 400 && codeOf(reply) === "organization_type_not_supported"
        ? settled("it is as assumed")
        : contradicted("it is another one");
    },
  },
  {
    line: "Spend limits: the response to a Console organization that is not in the early access preview.",
    ask: async ({ get }) => {
      const reply = await get({ path: limits, betas: spendBeta });
      if (reply === undefined) return unanswered;
      if (isPage(reply)) return open("this organization has access");
      return settled(`it has the status ${reply.status}`);
    },
  },
];
