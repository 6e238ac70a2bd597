import { clip } from "./mark.ts";

/** An error names what is allowed, which takes more room than a name. */
const maxLength = 1000;

const words: readonly (readonly [RegExp, string])[] = [
  [/^usage: /, ""],
  [/, or use --key-file FILE(?: or --key-stdin)?/g, " in the environment of this server"],
  [/ \(--(?:help|verbose) [^)]*\)/g, ""],
  [/--where (\w+)/g, "$1"],
  [/--key-id\b/g, "api_key_ids"],
  [/--(workspace|account|service-account)\b/g, "$1_ids"],
  [/--tier\b/g, "service_tiers"],
  [/--geo\b/g, "inference_geos"],
  [/--context\b/g, "context_window"],
  [/--(model|speed)\b/g, "$1s"],
  [/--([a-z]+)\b/g, "$1"],
  [/\busage analytics (?:cost|usage)\b/g, "the tool analytics"],
  [/\busage claude-code\b/g, "the tool claude_code"],
  [/\busage directory\b/g, "the tool names"],
  [/\busage (tokens|cost|budget|reconcile)\b/g, "the tool $1"],
];

/** What went wrong, and how to fix it. */
export interface ErrorWords {
  readonly error: string;
  /** The names that a wrong one was compared with. */
  readonly names?: unknown;
}

/** What the command said about a failure, in the words of the tool. Names that it lists are marked as data. */
export function errorWords(stderr: string): ErrorWords {
  const lines = stderr.trim().split("\n");
  const line = lines.findLast((each) => each.startsWith("usage: ")) ?? lines.at(-1) ?? "";
  const text = words.reduce((said, [pattern, word]) => said.replace(pattern, word), line);
  if (text === "") return { error: "The command failed without a message." };
  const [, own = text, listed = ""] = /^(.* has that ID or name\.)(.*)$/s.exec(text) ?? [];
  const error = clip(own, maxLength);
  return listed.trim() === "" ? { error } : { error, names: { untrusted_text: clip(listed.trim(), maxLength) } };
}
