import { expect, test } from "vitest";
import { type Answers, createAnswers } from "../src/answer/answers.ts";
import { costTool } from "../src/tools/cost.ts";

/** The answer to a call if the command writes this. */
function answerTo(stdout: string, code: number | null = 0): ReturnType<Answers["answer"]> {
  const answers = createAnswers(() => Promise.resolve({ code, stdout, stderr: "" }));
  return answers.answer(costTool, {}, new AbortController().signal);
}

test.each([
  { columns: [], data: [{ cost: "1" }] },
  { columns: [], rows: null },
  { columns: [], rows: {} },
])("an answer of the command without rows is an error, not an empty report: %j", async (document) => {
  const { isError, content } = await answerTo(JSON.stringify(document));
  expect(isError).toBe(true);
  expect(JSON.stringify(content)).toContain("has no rows");
});

test("a command that was killed while it wrote is an error", async () => {
  expect(await answerTo('{"columns":[],"rows":[{"cost":', null)).toMatchObject({ isError: true });
});
