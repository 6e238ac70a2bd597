export { emptyBody, emptyObject, errorInOk, html, invalidJson, nullData, unknownField } from "./body.ts";
export { lostBucket, overlappingBucket, repeatedBucket, shuffledBuckets, strayBucket, wrongWidth } from "./buckets.ts";
export { clockSkew } from "./clock-skew.ts";
export { emptyPage, expiredCursor, missingCursor, repeatedCursor, wrongCursor } from "./cursor.ts";
export { chunkedBody, cutBody, hang, reset, slowBody } from "./network.ts";
export { quota } from "./quota.ts";
export { rateLimited } from "./rate-limited.ts";
export { redirect } from "./redirect.ts";
export {
  badCounter,
  malformedMoney,
  missingCounter,
  missingCurrency,
  moneyAsNumber,
  unknownActor,
  unknownEnum,
} from "./rows.ts";
export { overloaded, serverError } from "./server-error.ts";
