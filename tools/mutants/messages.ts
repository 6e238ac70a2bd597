import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

/** What of a syntax node says whether it is a sentence. */
interface SyntaxNode {
  readonly type: string;
  readonly value?: unknown;
  readonly expressions?: readonly SyntaxNode[];
  readonly quasis?: readonly { readonly value: { readonly raw: string } }[];
}

const reason = "A sentence for a person: a test checks the facts that a message names, not its words.";

/** Text of at least three words. A name, a value and a format of the API have fewer. */
const isSentence = (text: string): boolean => /\w+[,;:]? \w+[,;:]? \w+/.test(text);

// A template that computes something is code, whatever surrounds it.
const isPlain = ({ type }: SyntaxNode): boolean => type === "Identifier" || type === "MemberExpression";

const shouldIgnore = (path: object): string | undefined => {
  const { type, value, expressions = [], quasis = [] } = (path as { readonly node: SyntaxNode }).node;
  if (type === "StringLiteral") return isSentence(String(value)) ? reason : undefined;
  if (type !== "TemplateLiteral" || !expressions.every(isPlain)) return undefined;
  return isSentence(quasis.map((part) => part.value.raw).join("value")) ? reason : undefined;
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, "messages", { shouldIgnore })];
