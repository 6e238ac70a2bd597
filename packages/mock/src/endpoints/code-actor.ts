import type { JsonObject } from "../http/refusal.ts";
import type { CodeOrigin, Series } from "../ledger/series.ts";

export type CodeSeries = Series & { code: CodeOrigin };

export function isCode(series: Series): series is CodeSeries {
  return series.code !== null;
}

/** People by their address, keys by their name: this report knows no ids. */
export function actorOf(series: CodeSeries): JsonObject {
  if (series.account) return { type: "user_actor", email_address: series.account.email };
  return { type: "api_actor", api_key_name: series.apiKey?.name ?? "" };
}

/** What keeps one record apart from another of the same day. */
export function identityOf(series: CodeSeries): string {
  const { terminal, remote, customerType } = series.code;
  return [series.account?.email ?? series.apiKey?.id ?? "", terminal, remote ? "remote" : "local", customerType].join(
    " ",
  );
}
