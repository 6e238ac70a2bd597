import { benchKey, type Bucket, type Connect, groupBy, messagesPath } from "./contender.ts";

interface Page {
  readonly data: readonly Bucket[];
  readonly has_more: boolean;
  readonly next_page: string | null;
}

/** The floor: the loop that one writes by hand, without a single check. */
export const connect: Connect = (baseUrl) => async (question, _lanes, visit) => {
  const url = new URL(baseUrl + messagesPath);
  for (const [name, value] of Object.entries(question)) url.searchParams.set(name, String(value));
  for (const dimension of groupBy) url.searchParams.append("group_by[]", dimension);
  const headers = { "x-api-key": benchKey, "anthropic-version": "2023-06-01" };
  for (;;) {
    const response = await fetch(url, { headers });
    const page = (await response.json()) as Page;
    for (const bucket of page.data) visit(bucket);
    if (!page.has_more || page.next_page === null) return;
    url.searchParams.set("page", page.next_page);
  }
};
