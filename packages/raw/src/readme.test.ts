import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { createRawClient } from "./client.ts";

const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");

/** The lines of this file between the two markers, without indentation. */
const shownLines = (): string =>
  (/\/\/ shown\n([^]*?)\n *\/\/ end/.exec(readFileSync(import.meta.filename, "utf8"))?.[1] ?? "").replaceAll(
    /^ {2}/gm,
    "",
  );

test("the example of the README is this code, and it works", async () => {
  const original = globalThis.fetch;
  onTestFinished(() => {
    globalThis.fetch = original;
  });
  const urls: string[] = [];
  globalThis.fetch = async (input) => {
    const request = new Request(input);
    urls.push(`${request.headers.get("x-api-key")} ${request.url}`);
    return Response.json({ data: [], has_more: false, next_page: null });
  };
  vi.stubEnv("ANTHROPIC_ADMIN_API_KEY", "sk-ant-admin01-test");
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });

  // shown
  const key = process.env["ANTHROPIC_ADMIN_API_KEY"] ?? "";
  const client = createRawClient({ headers: { "x-api-key": key } });
  const { data, error } = await client.GET("/v1/organizations/cost_report", {
    params: { query: { starting_at: "2026-05-01T00:00:00Z", "group_by[]": ["workspace_id"] } },
  });
  // end

  expect(error).toBeUndefined();
  expect(data?.has_more).toBe(false);
  expect(urls).toEqual([
    `${key} https://api.anthropic.com/v1/organizations/cost_report?starting_at=2026-05-01T00%3A00%3A00Z&group_by[]=workspace_id`,
  ]);
  expect(shownLines()).toContain("createRawClient(");
  expect(readme).toContain(`import { createRawClient } from "@org/usage-raw";\n\n${shownLines()}\n`);
});
