import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findingsOf } from "./findings.ts";

const search = (code: number, text = "+ limit: new\n"): Parameters<typeof findingsOf>[0][number] => ({
  command: "pnpm api:sdk",
  code,
  text,
});

test("searches that find nothing have no findings, and a source that can't be read is one", () => {
  expect(findingsOf([search(0), search(0)])).toBe("");
  expect(findingsOf([search(1)])).toBe("### `pnpm api:sdk` found differences\n\n```text\n+ limit: new\n```\n");
  expect(findingsOf([search(2, "answered 404")])).toContain("`pnpm api:sdk` could not read its source");
});

test("a text can't leave its code block", () => {
  expect(findingsOf([search(1, "```\n@everyone ````\n")])).toContain("\n`````text\n```\n@everyone ````\n`````\n");
});

interface Received {
  readonly method: string;
  readonly path: string;
  readonly body: { readonly title?: string; readonly body?: string } | undefined;
}

/** Runs the command against a stand-in for GitHub that has some open issues. */
async function reportTo(
  issues: readonly { readonly number: number; readonly title: string; readonly body: string }[],
  findings: string,
  words: readonly string[] = [],
): Promise<{ readonly received: readonly Received[]; readonly stdout: string }> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => (text += chunk.toString()));
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      expect(headers.authorization).toBe("Bearer token-of-a-test");
      received.push({ method, path: url.split("?")[0] ?? "", body: text === "" ? undefined : JSON.parse(text) });
      response.end(JSON.stringify(method === "GET" ? issues : { html_url: "https://git.example/1" }));
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const env = {
    FINDINGS: findings,
    GITHUB_REPOSITORY: "acme/usage",
    GITHUB_TOKEN: "token-of-a-test",
    GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  };
  const program = join(import.meta.dirname, "../drift-issue.mjs");
  const stdout = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, [program, ...words], { env }, (error, out) => (error ? reject(error) : resolve(out)));
  });
  return { received, stdout };
}

const title = "The API has drifted from its description";

test("findings open one issue, and later ones update it", async () => {
  const opened = await reportTo([{ number: 3, title: "Another", body: "" }], "found this");
  expect(opened.received.map(({ method, path }) => [method, path])).toEqual([
    ["GET", "/repos/acme/usage/issues"],
    ["POST", "/repos/acme/usage/issues"],
  ]);
  const [, post] = opened.received;
  expect(post?.body?.title).toBe(title);
  expect(post?.body?.body).toContain("\n\nfound this\n");

  const known = { number: 4, title, body: post?.body?.body ?? "" };
  const same = await reportTo([known], "found this");
  expect(same.received.map(({ method }) => method)).toEqual(["GET"]);
  const updated = await reportTo([known], "found that");
  expect(updated.received.map(({ method, path }) => [method, path])).toEqual([
    ["GET", "/repos/acme/usage/issues"],
    ["PATCH", "/repos/acme/usage/issues/4"],
  ]);
});

test("a dry run shows the issue and sends nothing, and without findings there is no issue", async () => {
  const dry = await reportTo([], "found this", ["--dry-run"]);
  expect(dry.received).toEqual([]);
  expect(dry.stdout).toContain(`${title}\n\n`);
  expect((await reportTo([], " ")).received).toEqual([]);
});
