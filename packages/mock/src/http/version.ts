import { badRequest } from "./refusal.ts";

export const analyticsBeta = "analytics-usage-cost-2026-08-24";
export const fastModeBeta = "fast-mode-2026-02-01";
export const spendLimitsBeta = "spend-limit-reads-2026-09-26";
export const dataPrivacyBeta = "efs-2026-10-01";
const knownBetas: readonly string[] = [analyticsBeta, fastModeBeta, spendLimitsBeta, dataPrivacyBeta];
const knownVersions: readonly string[] = ["2023-06-01", "2026-10-21"];

/** The version that a request names. The newest docs call the header required, the reference optional; without it, the mock assumes the first version. */
export function versionOf(headers: Headers): string {
  const version = headers.get("anthropic-version") ?? "2023-06-01";
  if (!knownVersions.includes(version)) throw badRequest(`anthropic-version: "${version}" is not a valid version`);
  return version;
}

/** The betas that a request names. Rejects an unknown one as the API does. */
export function betasOf(headers: Headers): ReadonlySet<string> {
  const betas = (headers.get("anthropic-beta") ?? "")
    .split(",")
    .map((beta) => beta.trim())
    .filter((beta) => beta !== "");
  const unknown = betas.filter((beta) => !knownBetas.includes(beta));
  if (unknown.length > 0) {
    throw badRequest(
      `Unexpected value(s) \`${unknown.join("`, `")}\` for the \`anthropic-beta\` header. Please consult our documentation at platform.claude.com/docs or try again without the header.`,
    );
  }
  return new Set(betas);
}
