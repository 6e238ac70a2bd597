import { chance, hash } from "../hash.ts";
import type { Organization } from "../organization/model.ts";
import type { BillingOptions } from "../pricing/billing-options.ts";
import { unlistedModel } from "../pricing/price-book.ts";
import type { Stream } from "./stream.ts";

type Draft = Omit<Stream, "index">;

/** Keeps the streams of an organization that uses only what its billing options switch on. */
export function applyBilling(streams: readonly Draft[], billing: BillingOptions, organization: Organization): Draft[] {
  const { fastMode = true, longContext = true, batch = true, usInference = true, codeExecution = true } = billing;
  const keyOfUnlisted = billing.unlistedModel === true ? organization.apiKeys[1]?.id : undefined;
  return streams
    .filter(({ meter }) => codeExecution || meter !== "code_execution")
    .map((stream) => ({
      ...stream,
      ...(fastMode ? {} : { speed: "standard" as const }),
      ...(longContext || stream.contextWindow === null ? {} : { contextWindow: "0-200k" as const }),
      ...(usInference || stream.inferenceGeo !== "us" ? {} : { inferenceGeo: "global" as const }),
      ...(batch || stream.serviceTier !== "batch" ? {} : { serviceTier: "standard" as const, product: "messages_api" }),
      ...(keyOfUnlisted !== undefined && stream.apiKey?.id === keyOfUnlisted && stream.model !== null
        ? { model: unlistedModel.model, modelTitle: unlistedModel.title }
        : {}),
    }));
}

/** Whether all requests of a stream were blocked on a day: the same answer for each hour, so that sums stay sums. */
export function isBlocked(stream: Stream, day: number): boolean {
  return stream.meter === "tokens" && chance(70, hash(stream.salt, day, 0xb10c));
}
