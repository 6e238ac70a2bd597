import type { UsageError } from "@org/usage";

/** The flag of a parameter, for commands that do not take parameters under their wire names. */
const flags: Readonly<Record<string, string>> = {
  group_by: "--by",
  models: "--model",
  workspace_ids: "--workspace",
  api_key_ids: "--key-id",
  account_ids: "--account",
  service_account_ids: "--service-account",
  service_tiers: "--tier",
  context_window: "--context",
  inference_geos: "--geo",
  speeds: "--speed",
};

/** What the library calls something, and what the command calls it. */
const replacements: readonly (readonly [RegExp, string])[] = [
  [/Write for example \{ \.\.\.month\("2026-05"\) \}\.?/g, "Use --month 2026-05, or starting_at=2026-05-01."],
  [/, a Date,? or a Temporal instant/g, ""],
  [/,? (?:a )?Date,? or (?:a |anything with )?(?:Temporal(?: instant)?|`?epochMilliseconds`?)/g, ""],
  [/include_running: true/g, "--include-running"],
  [/\bmonth\("(\d{4}-\d{2})"\)/g, "--month $1"],
  [/\bday\("(\d{4}-\d{2}-\d{2})"\)/g, "--day $1"],
  [/\blastDays\((\d+)\)/g, "--last $1d"],
  [/\busage\.messages\b(?:\(\))?/g, "usage tokens"],
  [/\busage\.claudeCode\b(?:\(\))?/g, "usage claude-code"],
  [/\busage\.cost\b(?:\(\))?/g, "usage cost"],
  [/\busage\.analytics\.(cost|usage)\b(?:\(\))?/g, "usage analytics $1"],
  [/\busage\.enterprise\.(usage|cost)Report\b(?:\(\))?/g, "usage api enterprise.$1"],
  [/\busage\.enterprise\.user(Usage|Cost)Report\b(?:\(\))?/g, "usage api enterprise.user-$1"],
  [/\busage\.directory\b/g, "usage directory"],
  [/,? (?:or )?pass apiKey(?: or authToken)?/g, ", or use --key-file FILE"],
  [/pass authToken/g, "set ANTHROPIC_AUTH_TOKEN"],
  [/\bapiKey\b/g, "ANTHROPIC_ADMIN_API_KEY"],
  [/\bauthToken\b/g, "ANTHROPIC_AUTH_TOKEN"],
  [
    /(?:Set USAGE_BASE_URL or the baseUrl option|Set baseUrl or USAGE_BASE_URL)/g,
    "Use --base-url URL or USAGE_BASE_URL",
  ],
  [/(?:the )?\bbaseUrl\b(?: option)?/g, "--base-url"],
  [/, more than retry\.maxRetryAfterMs: resume later/g, ", more than the command waits: try again later"],
  [/\bretry\.maxRetryAfterMs\b/g, "the longest wait"],
  [/\btimeoutMs\b/g, "--timeout"],
  [/\bmaxBodyBytes\b/g, "the maximum size of an answer"],
];

/** A sentence of the library in the words of the command: flags, files and variables instead of calls. */
export function inCommandWords(sentence: string): string {
  return replacements.reduce((text, [pattern, word]) => text.replace(pattern, word), sentence);
}

/** An error of the library in the words of the command. */
export function commandWords(error: UsageError, argv: readonly string[]): string {
  const words = inCommandWords(error.message);
  const { param } = error as { readonly param?: unknown };
  if (typeof param !== "string" || argv[0] === "api") return words;
  const flag = windowFlag(param, argv) ?? (argv[0] === "analytics" ? whereFlag(param) : flags[param]);
  return flag !== undefined && words.startsWith(param) ? flag + words.slice(param.length) : words;
}

/** The client names a bound of the window; the user typed a flag, which can be another one than `--from`. */
function windowFlag(param: string, argv: readonly string[]): string | undefined {
  if (param !== "starting_at" && param !== "ending_at") return undefined;
  const flag = param === "starting_at" ? "--from" : "--to";
  const isTyped = argv.some((word) => word === flag || word.startsWith(`${flag}=`));
  return isTyped ? flag : `The ${param === "starting_at" ? "start" : "end"} of the window`;
}

function whereFlag(param: string): string | undefined {
  if (param === "group_by") return flags[param];
  return param.endsWith("s") ? `--where ${param}` : undefined;
}
