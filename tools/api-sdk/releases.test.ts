import { join } from "node:path";
import { expect, test } from "vitest";
import { compareStates } from "../api-facts/compare.ts";
import type { SourceFacts } from "../api-facts/fact.ts";
import { printDifferences } from "../api-facts/print.ts";
import { readRecorded } from "../api-facts/recorded.ts";

/** Facts recorded from three releases of the SDK: names, values, limits, and hashes of descriptions. */
const release = (version: string): SourceFacts => {
  const recorded = readRecorded(join(import.meta.dirname, `fixtures/${version}.json`));
  if (recorded === undefined) throw new Error(`Nothing is recorded of ${version}.`);
  return recorded;
};

const linesBetween = (before: string, after: string): readonly string[] =>
  printDifferences(compareStates(release(before).endpoints, release(after).endpoints))
    .trimEnd()
    .split("\n");

/** The filters whose note on Enterprise organizations was withdrawn in 1.13.0. */
const withdrawn = [
  "agent_ids[]",
  "api_key_ids[]",
  "deployment_ids[]",
  "environment_ids[]",
  "service_tiers[]",
  "session_ids[]",
  "user_profile_ids[]",
  "workspace_ids[]",
];

/** The dimensions that are no longer said to be null for Enterprise usage, or are null in another case than before. */
const nulls = ["service_tier", "user_profile_id", "workspace_id"];

const unchangedNames = "reworded, the same names and numbers";

test("1.13.0 closes the analytics pair to HIPAA-ready organizations and withdraws notes on Enterprise filters and nulls", () => {
  const lines = linesBetween("1.12.0", "1.13.0");
  for (const path of ["/v1/organizations/analytics/usage", "/v1/organizations/analytics/cost"]) {
    const start = lines.indexOf(path) + 1;
    const length = 2 + withdrawn.length + nulls.length;
    expect(lines.slice(start, start + length).toSorted(), path).toEqual(
      [
        "  w endpoint: reworded, + mention 400",
        "  w organization_ids[]: reworded, + mention 400",
        ...withdrawn.map((name) => `  w ${name}: ${unchangedNames}`),
        ...nulls.map((name) => `  w field group.${name}: ${unchangedNames}`),
      ].toSorted(),
    );
  }
});

test("1.13.0 only adds three data privacy settings to workspaces", () => {
  const lines = linesBetween("1.12.0", "1.13.0");
  const start = lines.indexOf("/v1/organizations/workspaces") + 1;
  const names = lines.slice(start).map((line) => /^ {2}\+ field inference_data_privacy\.?(\w*)/.exec(line)?.[1]);
  expect(new Set(names)).toEqual(new Set(["", "human_review", "safeguards_storage", "transcripts_storage"]));
  // Two reports of 13 lines each under a title, and the workspaces.
  expect(lines.length).toBe(2 * 14 + 1 + names.length);
});

test("1.14.0 says of these endpoints what 1.13.0 said", () => {
  expect(linesBetween("1.13.0", "1.14.0")).toEqual([""]);
});
