import { expect, test } from "vitest";
import { serverWith } from "../../test/answers.ts";
import { bucketServer } from "../../test/bucket-server.ts";
import { clientOf } from "../../test/client.ts";
import { allOf } from "../../test/pages.ts";

const may = { starting_at: "2026-05-01", ending_at: "2026-06-01" };

test("a report has its name and its dimensions, and what null means in them", () => {
  const report = clientOf(serverWith()).messages({ ...may, group_by: ["workspace_id", "model"] });
  expect(report.name).toBe("messages");
  expect(report.dimensions).toEqual({
    grouped: ["workspace_id", "model"],
    // As the API description says of these two fields.
    nulls: { workspace_id: "default_workspace", api_key_id: "no_api_key" },
  });
});

test("a report whose dimensions are never null says nothing about null", () => {
  expect(clientOf(serverWith()).directory.users().dimensions).toEqual({ grouped: [], nulls: {} });
});

test("a walk resumed after its last page sends nothing, also if the server left out the end of the window", async () => {
  const server = bucketServer((page) => ({ ...page, data: page.data.slice(0, 1), has_more: false, next_page: null }));
  const usage = clientOf(server);
  const [page] = await allOf(usage.messages(may, { concurrency: 1 }).pages());
  expect(page?.items).toHaveLength(1);
  expect((await usage.messages(may, { resume: page?.resume }).collect()).items).toEqual([]);
  expect(server.urls).toHaveLength(1);
});

test.each([
  ["2026-06-01T04:00:00.000Z", "2026-06-01T04:00:00Z"],
  [null, null],
])("a page that was refreshed at %j says so", async (data_refreshed_at, dataRefreshedAt) => {
  const server = serverWith({ data: [], has_more: false, next_page: null, data_refreshed_at });
  expect(await allOf(clientOf(server).analytics.usage(may).pages())).toMatchObject([{ items: [], dataRefreshedAt }]);
});
