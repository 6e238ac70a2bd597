import { accessQuestions } from "./access.ts";
import { figureQuestions } from "./figures.ts";
import type { Question } from "./question.ts";
import { windowQuestions } from "./windows.ts";

/** What read-only requests of one organization cannot tell. */
const unanswerable: readonly Question[] = [
  {
    line: "A full real response of `analytics/usage` or `analytics/cost` in public: the description follows the SDK's types. `pnpm api:check` compares yours.",
  },
  {
    line: "Body and `error.type` of the 410 (probably `invalid_request_error`, which the errors page allows for unlisted statuses).",
  },
  {
    line: "Numeric rate limits of the Console endpoints; whether the 60 requests a minute of the Enterprise reports cover the analytics pair.",
  },
  {
    line: "Whether an Admin key that belongs to a member sees the whole organization: SDK-1.14 says that actors are null for members who see only some workspaces.",
  },
  { line: "Prefixes of personal and service account keys, which exist since 2026-08-27 (release notes)." },
  { line: "A filter value for usage without a key on the legacy pair." },
  { line: "The maximum length of filter lists on the analytics pair." },
  { line: "How long cursors of `messages` and `cost_report` are valid." },
  { line: "How much a day moves after it was served: that takes two checks with figures in between." },
  {
    line: 'Activity (`analytics/users`, `analytics/summaries`): when figures no longer change ("the following days"; 30 days are assumed), and the values of `order_by`.',
  },
  { line: "Spend limits: when a period begins and in which time zone, and the names of seat tiers and services." },
  { line: "`rbac_groups`: which scope a key needs." },
];

/** Every line of "Unconfirmed" in openapi/README.md, in its order. */
export const questions: readonly Question[] = [
  ...windowQuestions,
  ...figureQuestions,
  ...accessQuestions,
  ...unanswerable,
];
