export {
  emptyBody,
  emptyObject,
  errorInOk,
  errorWithData,
  html,
  invalidJson,
  nullData,
  partialContent,
  reformattedBody,
  unknownField,
} from "./body.ts";
export { lostBucket, overlappingBucket, repeatedBucket, shuffledBuckets, strayBucket, wrongWidth } from "./buckets.ts";
export { clockSkew } from "./clock-skew.ts";
export { emptyPage, expiredCursor, missingCursor, repeatedCursor, wrongCursor } from "./cursor.ts";
export { cutGzip, gzipBody } from "./gzip.ts";
export { chunkedBody, cutBody, hang, reset, slowBody } from "./network.ts";
export { quota } from "./quota.ts";
export { rateLimited, retryAfterZero } from "./rate-limited.ts";
export { redirect } from "./redirect.ts";
export { corsBlocked, hipaaReady } from "./refused.ts";
export { repeatedRow, rowOnTwoPages, shuffledRows, strayRow } from "./repeated-rows.ts";
export {
  badCounter,
  malformedMoney,
  missingCounter,
  missingCurrency,
  moneyAsNumber,
  spendUnavailable,
  unknownActor,
  unknownEnum,
} from "./rows.ts";
export { overloaded, serverError } from "./server-error.ts";
