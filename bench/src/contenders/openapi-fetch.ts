import type { paths } from "@org/usage-raw";
import createClient from "openapi-fetch";
import { benchKey, type Connect, groupBy, messagesPath } from "./contender.ts";

/** The generated types on a bare openapi-fetch, and the page loop by hand. */
export const connect: Connect = (baseUrl) => {
  const client = createClient<paths>({
    baseUrl,
    headers: { "x-api-key": benchKey, "anthropic-version": "2023-06-01" },
  });
  return async (question, _lanes, visit) => {
    let page: string | undefined;
    do {
      const query = { ...question, "group_by[]": [...groupBy], ...(page === undefined ? {} : { page }) };
      const { data, error } = await client.GET(messagesPath, { params: { query } });
      if (data === undefined) throw new Error(JSON.stringify(error));
      for (const bucket of data.data) visit(bucket);
      page = data.has_more ? (data.next_page ?? undefined) : undefined;
    } while (page !== undefined);
  };
};
