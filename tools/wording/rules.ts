/** A word or phrase that reads as dialect, and the plain English to write in its place. */
export interface Rule {
  readonly pattern: RegExp;
  readonly write: string;
}

/** "One row a group" is "one row per group". */
const thing =
  "group|lane|walk|file|item|page|client|bucket|row|package|request|model|line|call|report|record|field|class|entry";

/** Checked in prose: documentation, comments, and strings that contain a space, such as errors and test names. */
export const proseRules: readonly Rule[] = [
  // "Leaves nothing behind" and "behind a proxy" are plain English.
  { pattern: /\bbehind\b(?= (?!a proxy\b)\S)/gi, write: "after" },
  { pattern: /\bwhere there (?:is|are|was|were)\b/gi, write: "if there is" },
  { pattern: /\bgives\b(?! (?:up|way)\b)/gi, write: "returns, makes, allows" },
  { pattern: /\bhand(?:s|ed|ing)? (?:in|out|over)\b/gi, write: "pass, return" },
  { pattern: /\btak(?:e|es|ing) in\b/gi, write: "include" },
  { pattern: /\bwhoever\b/gi, write: "the caller, the consumer" },
  { pattern: /\b(?:some|no|any|every)body\b/gi, write: "the caller, the server, the consumer; or the passive" },
  { pattern: /\btold\b/gi, write: "reported, distinguished" },
  { pattern: /\breckon\w*/gi, write: "compute, count" },
  { pattern: /\b(?:stands|stood)\b/gi, write: "is, appears next to, represents" },
  { pattern: /\b(?:held|holds?|holding)\b(?:\s[^\s.,;:]+){0,5} against\b/gi, write: "check against" },
  { pattern: /\balone\b(?! (?:does|is) not\b)/gi, write: "only, by itself" },
  { pattern: /\band nothing else\b/gi, write: "only" },
  { pattern: /\bmay not\b/gi, write: "must not, is not allowed to, might not" },
  {
    pattern: new RegExp(
      `\\b(?:an?|one) (?!(?:as|in|is|of|or|that|to|where)\\b)(?:class|[\\w-]*[^s\\W]) an? (?:${thing})\\b`,
      "gi",
    ),
    write: "one … per …",
  },
  { pattern: new RegExp(`\\d+ (?!(?:to|in|of|or|for)\\b)[\\w-]+ an? (?:${thing})\\b`, "gi"), write: "… per …" },
  { pattern: /(?<!\bthere )\b(?:is|are|was|were) no (?!longer\b|more\b|one\b)\w+/gi, write: "is not a …, has no …" },
  { pattern: /(?<!\bthere )\b(?:is|are) none\b/gi, write: "is not one" },
  { pattern: /\bof (?:ours|yours|theirs)\b/gi, write: "our, your, their" },
  {
    pattern: /\bof (?:its|our|your|their) own\b(?! (?!(?:and|or|that|in|for|to|by|with|on|is|are|as|at)\b)\w)/gi,
    write: "its own, our own, your own, their own",
  },
  { pattern: /\bway out\b/gi, write: "the fix, how to fix it" },
  { pattern: /\bpeople['’]s words\b/gi, write: "display names" },
  { pattern: /(?<!\b(?:all|flight) )\bat once\b/gi, write: "immediately, at the same time" },
  { pattern: /\bfor ever\b/gi, write: "forever" },
  { pattern: /\bamiss\b/gi, write: "wrong" },
  { pattern: /\bin vain\b/gi, write: "without success" },
  { pattern: /\bwithout a word\b/gi, write: "silently" },
  { pattern: /\be-mails?\b/gi, write: "email" },
  // Not the attribute of an element, in a string of HTML.
  { pattern: /(?<![\w.-])ids?\b(?![-\w=]|\.\w)/g, write: "ID, IDs" },
  { pattern: /\d %/g, write: "33.2%, without the space" },
];

/** Checked in code: the names of values. */
export const nameRules: readonly Rule[] = [
  { pattern: /\b(?:most|least|longest|shortest)[A-Z]\w*/g, write: "max…, min…" },
  {
    pattern: /\b(?:const|let|function) (?:asked|given|whole|left|taken|said|meant|ours)\b/g,
    write: "a noun that says what it is",
  },
  {
    pattern: /\breadonly (?:asked|given|whole|left|taken|said|meant|ours)\??:/g,
    write: "a noun that says what it is",
  },
];
