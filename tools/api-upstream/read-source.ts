import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import type { AnyDocument } from "../api-facts/described.ts";

/** An OpenAPI document as it was found. */
export interface Source extends AnyDocument {
  readonly info?: { readonly version?: string };
}

/** Reads a document from a URL or a file. A file that only names one, such as `.stats.yml`, is followed once. */
export async function readSource({ url, file }: { readonly url?: string; readonly file?: string }): Promise<Source> {
  const found = parse(url === undefined ? await readFile(file ?? "", "utf8") : await download(url));
  const named: unknown = found?.openapi_spec_url;
  const document = typeof named === "string" ? parse(await download(named)) : found;
  if (typeof document?.paths !== "object" || document.paths === null) throw new Error("it has no paths");
  return document as Source;
}

async function download(url: string): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(60_000) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.text();
}
