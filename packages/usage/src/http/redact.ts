import { withoutKeys } from "../errors/without-keys.ts";

/** Whole words only: `user_usage_report` is a path and `user_actor` a type. A short ID must contain a digit, unlike words such as `user_id`. */
const ids =
  /\b(apikey|wrkspc|user|svac|org|rbac_group|sesn|uprof|ekey|agent|env|depl)_(?!actor\b)(?=[A-Za-z0-9]{4}|[A-Za-z]*\d)[A-Za-z0-9]+\b/g;
const uuids = /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi;
/** Bounded quantifiers, so that a huge body cannot cause quadratic backtracking. */
const emails = /[^\s"'<>:,;=&?/]{1,64}(?:@|%40)[^\s"'<>:,;=&?/]{1,255}/gi;
/** Query parameters whose values identify a person, a key or a position in a list. */
const identifyingParameter = /^(?:(?:.+_)?ids?|email|page)(?:\[\]|%5B%5D)?$/i;

/** A very short key, common in tests: replaced only as a whole word, or it would mangle every path and parameter. */
const shortWord = /^[\w-]{1,7}$/;

function withoutSecret(text: string, secret: string): string {
  if (!shortWord.test(secret)) {
    // In JSON, quotes and backslashes of a key are escaped.
    const inJson = JSON.stringify(secret).slice(1, -1);
    return text.replaceAll(secret, "[key]").replaceAll(inJson, "[key]");
  }
  return text.replace(/[\w-]+/g, (word) => (word === secret ? "[key]" : word));
}

/** Removes keys from text, and IDs and email addresses too unless the caller opted out. */
export interface Redactor {
  readonly text: (value: string) => string;
  readonly url: (value: string) => string;
  /** Removes only keys. For request IDs, which identify no one but look like other IDs. */
  readonly keyless: (value: string) => string;
}

/**
 * @param secrets the keys seen so far; read on each call, because a key function may return a new one
 */
export function createRedactor(secrets: ReadonlySet<string>, redactIds: boolean): Redactor {
  const keyless = (value: string): string => {
    let clean = value;
    for (const secret of secrets) clean = withoutSecret(clean, secret);
    return withoutKeys(clean);
  };
  const text = (value: string): string => {
    const clean = keyless(value);
    if (!redactIds) return clean;
    return clean.replace(ids, "$1_[id]").replace(uuids, "[id]").replace(emails, "[email]");
  };
  return {
    keyless,
    text,
    url(value) {
      const [path, query] = value.split("?", 2) as [string, string?];
      if (query === undefined) return text(path);
      const pairs = query.split("&").map((pair) => {
        const [name = ""] = pair.split("=", 1);
        return redactIds && identifyingParameter.test(name) ? `${name}=[redacted]` : text(pair);
      });
      return `${text(path)}?${pairs.join("&")}`;
    },
  };
}
