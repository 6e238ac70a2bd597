import { ask, type Asker, type Reply } from "../ask.ts";
import { type Lab, open, type Question, type Request, type Verdict } from "./question.ts";

export interface Answered {
  readonly line: string;
  readonly verdict: Verdict;
}

/** Asks every question that requests can answer, one after the other. One that fails stays open and stops no other. */
export const answerQuestions = async (
  questions: readonly Question[],
  asker: Asker,
  nowMs: number,
): Promise<readonly Answered[]> => {
  let headers: readonly string[] | undefined;
  const watching = { ...asker, onRateLimit: (names: readonly string[]) => (headers = names) };
  const replies = new Map<string, Promise<Reply | undefined>>();
  const get = ({ path, query = [], scheme = "adminKey", version, betas = [] }: Request): Promise<Reply | undefined> => {
    if (asker.credentials[scheme] === undefined) return Promise.resolve(undefined);
    const key = JSON.stringify([path, query, scheme, version, betas]);
    const known = replies.get(key);
    if (known !== undefined) return known;
    const probe = {
      path,
      query,
      betas,
      ...(version === undefined ? {} : { version }),
      purpose: { kind: "read" } as const,
    };
    const reply = ask(watching, probe, scheme).catch(() => undefined);
    replies.set(key, reply);
    return reply;
  };
  const lab: Lab = { nowMs, get, rateLimitHeaders: () => headers };
  const answers: Answered[] = [];
  for (const { line, ask: askIt } of questions) {
    if (askIt === undefined) continue;
    const verdict = await askIt(lab).catch(() => open("the response has another form than described"));
    answers.push({ line, verdict });
  }
  return answers;
};

/** The verdicts as text, without any figure, ID or name of the organization. */
export const printAnswers = (answers: readonly Answered[]): string => {
  const count = (state: Verdict["state"]): number => answers.filter(({ verdict }) => verdict.state === state).length;
  const lines = answers.map(({ line, verdict: { state, words } }) => `- ${state}: ${line}\n    ${words}`);
  const total = `${count("settled")} settled, ${count("contradicted")} contradicted, ${count("open")} open.`;
  return `${[...lines, "", total].join("\n")}\n`;
};
