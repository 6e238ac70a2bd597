import { readFileSync } from "node:fs";
import { createMock } from "@org/usage-mock";
import { expect, test } from "vitest";
import { questions } from "./all.ts";
import { answerQuestions, printAnswers } from "./answer.ts";
import { withQuestions } from "./readme.ts";

const now = Date.parse("2026-09-10T14:20:00Z");
const readme = readFileSync(new URL("../../../openapi/README.md", import.meta.url), "utf8");

type Fetch = typeof globalThis.fetch;

const canary = "sk-ant-admin01-CANARY";

const credentials = { adminKey: canary, analyticsKey: canary, spendLimitsKey: canary, oauth: canary };

const answersOf = (fetch: Fetch, keys: Readonly<Record<string, string>> = credentials) =>
  answerQuestions(questions, { baseUrl: "https://api.example", credentials: keys, fetch }, now);

/** The mock, with a change applied to the text of its responses. */
const changedMock = (change: (text: string, url: URL) => string = (text) => text) => {
  const mock = createMock({ seed: 7, now: new Date(now) });
  const { admin, analytics, oauth } = mock.keys;
  const fetch: Fetch = async (input, init) => {
    const response = await mock.fetch(input, init);
    const text = change(await response.text(), new URL(new Request(input).url));
    return new Response(text, { status: response.status, headers: response.headers });
  };
  const keys = { adminKey: admin, analyticsKey: analytics, spendLimitsKey: analytics, oauth };
  return { mock, answers: () => answersOf(fetch, keys) };
};

const stateOf = (answers: Awaited<ReturnType<typeof answersOf>>, beginning: string): string => {
  const found = answers.filter(({ line }) => line.includes(beginning));
  expect(found, beginning).toHaveLength(1);
  return found[0]?.verdict.state ?? "";
};

test("the list in openapi/README.md is that of the questions, each line once", () => {
  expect(withQuestions(readme, questions)).toBe(readme);
  const lines = questions.map(({ line }) => line);
  expect(new Set(lines).size).toBe(lines.length);
  for (const line of lines) expect(readme).toContain(`- ${line}\n`);
  expect(() => withQuestions("# A README without markers", questions)).toThrow("<!-- questions -->");
});

test("the mock contradicts nothing, settles what it decides, and leaves open what a week cannot tell", async () => {
  const answers = await changedMock().answers();
  expect(answers.filter(({ verdict }) => verdict.state === "contradicted")).toEqual([]);
  expect(stateOf(answers, "sixth dimension")).toBe("settled");
  expect(stateOf(answers, "default of `ending_at`")).toBe("settled");
  expect(stateOf(answers, "default workspace")).toBe("settled");
  expect(stateOf(answers, "days of `analytics/summaries`")).toBe("settled");
  expect(stateOf(answers, "counters are never negative")).toBe("open");
  expect(stateOf(answers, "429s")).toBe("open");
  expect(answers).toHaveLength(questions.filter(({ ask }) => ask !== undefined).length);
});

test.each([
  ["an exponent", "have an exponent", (text: string) => text.replaceAll(/"amount":"[^"]+"/g, '"amount":"1e5"')],
  ["a negative counter", "never negative", (text: string) => text.replaceAll(/("output_tokens":)\d+/g, "$1-1")],
  ["omitted nulls", "omits null dimensions", (text: string) => text.replaceAll(/"[a-z_]+":null,/g, "")],
  [
    "records with one key",
    "key of a Claude Code record",
    (text: string) =>
      text
        .replaceAll(/"actor":\{[^}]*\}/g, '"actor":{}')
        .replaceAll(/("(?:terminal|customer)_type":)"[^"]*"/g, '$1"api"'),
  ],
  [
    "days from the newest on",
    "days of `analytics/summaries`",
    (text: string, url: URL) =>
      url.pathname.endsWith("/summaries")
        ? JSON.stringify({ ...JSON.parse(text), data: JSON.parse(text).data.toReversed() })
        : text,
  ],
])("%s contradicts what is assumed", async (_, line, change) => {
  expect(stateOf(await changedMock(change).answers(), line)).toBe("contradicted");
});

test("a server that accepts everything contradicts the limits, and one that says little leaves everything open", async () => {
  const anything = await answersOf(async () => Response.json({ data: [], has_more: false, next_page: null }));
  expect(stateOf(anything, "sixth dimension")).toBe("contradicted");
  expect(stateOf(anything, "`rbac_groups`: the largest")).toBe("contradicted");
  for (const body of [{}, [], null, { data: [null, 5, { results: [null] }] }]) {
    const answers = await answersOf(async () => Response.json(body, { status: 404 }));
    const settled = answers.filter(({ verdict }) => verdict.state === "settled").map(({ line }) => line);
    expect(settled.filter((line) => !/early access/.test(line))).toEqual([]);
    const odd = await answersOf(async () => Response.json(body));
    expect(odd).toHaveLength(answers.length);
  }
});

test("without a key nothing is sent, and without a connection nothing is learned", async () => {
  let requests = 0;
  const none = await answersOf(async () => {
    requests += 1;
    return Response.json({});
  }, {});
  expect(requests).toBe(0);
  const broken = await answersOf(async () => {
    throw new TypeError(`fetch failed with ${canary}`);
  });
  for (const answers of [none, broken])
    expect(new Set(answers.map(({ verdict }) => verdict.state))).toEqual(new Set(["open"]));
  expect(printAnswers(broken)).not.toContain("CANARY");
});

/** Answers its first request with 429. */
const limited = (headers: Record<string, string>): Fetch => {
  let isFirst = true;
  return async () => {
    const status = isFirst ? 429 : 404;
    isFirst = false;
    return Response.json({}, { status, headers });
  };
};

test("the headers of a 429 are seen, and its wait is kept", async () => {
  const answers = await answersOf(limited({ "retry-after": "0.01" }));
  expect(answers.find(({ line }) => line.includes("429s"))?.verdict).toMatchObject({ state: "settled" });
});

test("no key, ID, name, address or figure of the organization is in the output", async () => {
  const secrets = ["CANARY", "canary@example.com", "987654321", "wrkspc_", "user_0", "apikey_", "spl_0"];
  const { mock, answers } = changedMock((text) =>
    text
      .replaceAll(/"(name|email|email_address|description)":"[^"]*"/g, '"$1":"CANARY canary@example.com"')
      .replaceAll(/("(?:amount|message|request_id)":)"[^"]*"/g, '$1"987654321"'),
  );
  const printed = printAnswers(await answers());
  for (const secret of [...secrets, ...Object.values(mock.keys), mock.organization.id])
    expect(printed).not.toContain(secret);
  expect(printed).toMatch(/\d+ settled, \d+ contradicted, \d+ open\.\n$/);
  expect(printed.replace(/\n\d+ settled.*/, "").match(/\$|\d{4,}\.\d/)).toBeNull();
});
