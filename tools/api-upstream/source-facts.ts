import type { SourceFacts } from "../api-facts/fact.ts";
import { factsOfDocument } from "../api-facts/described.ts";
import { sdkMethods } from "../api-sdk/sdk-methods.ts";
import type { Source } from "./read-source.ts";

const watchedPaths = /^\/v1\/organizations\/.*(?:analytics|usage|cost|spend)/;

/** The facts of a document about the given paths and those that the SDK is watched for. */
export function factsOfSource(source: Source, paths: readonly string[]): SourceFacts {
  const wanted = [...new Set([...paths, ...Object.keys(sdkMethods)])];
  return {
    version: source.info?.version ?? "without a version",
    endpoints: factsOfDocument(source, wanted, true),
    names: Object.keys(source.paths ?? {})
      .filter((path) => watchedPaths.test(path) && source.paths?.[path]?.get !== undefined)
      .toSorted(),
  };
}
