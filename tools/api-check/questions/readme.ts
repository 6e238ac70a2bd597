import type { Question } from "./question.ts";

const section = /(<!-- questions -->\n)[^]*(<!-- end -->)/;

const list = (questions: readonly Question[]): string => questions.map(({ line }) => `- ${line}`).join("\n");

/** The README with the list of questions in its place. */
export const withQuestions = (readme: string, questions: readonly Question[]): string => {
  if (!section.test(readme)) throw new Error("openapi/README.md has no <!-- questions --> and <!-- end -->.");
  const answerable = questions.filter(({ ask }) => ask !== undefined);
  const others = questions.filter(({ ask }) => ask === undefined);
  const text = `\n\`pnpm api:check\` asks these with your key:\n\n${list(answerable)}\n\nRead-only requests cannot answer these:\n\n${list(others)}\n\n`;
  return readme.replace(section, (_, start: string, end: string) => `${start}${text}${end}`);
};
