import type { Answer } from "../http/answer.ts";
import type { Json, JsonObject } from "../json.ts";

interface PageAnswer extends Answer {
  body: JsonObject & { data: Json[] };
}

/** Whether an answer is a page. Most faults apply only to pages. */
export function isPage(answer: Answer): answer is PageAnswer {
  return answer.status === 200 && typeof answer.body === "object" && Array.isArray(answer.body["data"]);
}

/** The answer with another body. */
export function withBody(answer: Answer, body: Answer["body"], contentType?: string): Answer {
  const headers = contentType === undefined ? answer.headers : { ...answer.headers, "content-type": contentType };
  return { ...answer, headers, body };
}

/** The page with some of its fields replaced; undefined if the answer is not a page. */
export function withFields(answer: Answer, fields: JsonObject): Answer | undefined {
  return isPage(answer) ? withBody(answer, { ...answer.body, ...fields }) : undefined;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The page's entries if they are buckets; undefined if they are rows or too few for the fault. */
export function bucketsOf(answer: Answer, atLeast: number): JsonObject[] | undefined {
  if (!isPage(answer)) return undefined;
  const buckets = answer.body.data.filter(
    (entry): entry is JsonObject => isObject(entry) && Array.isArray(entry["results"]),
  );
  return buckets.length >= atLeast && buckets.length === answer.body.data.length ? buckets : undefined;
}

/** The page with its first row (the first result of a bucket that has one, or the first entry) changed; undefined if no row fits. */
export function withFirstRow(answer: Answer, change: (row: JsonObject) => JsonObject | undefined): Answer | undefined {
  if (!isPage(answer)) return undefined;
  for (const [index, entry] of answer.body.data.entries()) {
    const changed = isObject(entry) ? changeEntry(entry, change) : undefined;
    if (changed) return withBody(answer, { ...answer.body, data: answer.body.data.with(index, changed) });
  }
  return undefined;
}

function changeEntry(entry: JsonObject, change: (row: JsonObject) => JsonObject | undefined): JsonObject | undefined {
  const results = entry["results"];
  if (!Array.isArray(results)) return change(entry);
  for (const [index, row] of results.entries()) {
    const changed = isObject(row) ? change(row) : undefined;
    if (changed) return { ...entry, results: results.with(index, changed) };
  }
  return undefined;
}
