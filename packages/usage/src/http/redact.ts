import { withoutKeys } from "../errors/without-keys.ts";

/** Whole words only: `user_usage_report` is a path, `user_actor` a type, and what is short has a digit unless it is a word, such as `user_id`. */
const ids =
  /\b(apikey|wrkspc|user|svac|org|rbac_group|sesn|uprof|ekey|agent|env|depl)_(?!actor\b)(?=[A-Za-z0-9]{4}|[A-Za-z]*\d)[A-Za-z0-9]+\b/g;
const uuids = /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi;
/** Bounded, as addresses are: an answer without end must not be searched again from each of its letters. */
const emails = /[^\s"'<>:,;=&?/]{1,64}(?:@|%40)[^\s"'<>:,;=&?/]{1,255}/gi;
/** Query parameters whose values name a person, a key or a place in a list. */
const tellingParameter = /^(?:(?:.+_)?ids?|email|page)(?:\[\]|%5B%5D)?$/i;

/** A key as short as `k`, as tests like it: taken out of the middle of words too, it would spoil every path and parameter. */
const shortWord = /^[\w-]{1,7}$/;

function withoutSecret(text: string, secret: string): string {
  if (!shortWord.test(secret)) return text.replaceAll(secret, "[key]");
  return text.replace(/[\w-]+/g, (word) => (word === secret ? "[key]" : word));
}

/** Takes secrets out of text, and ids and e-mail addresses too unless the caller asked to see them. */
export interface Redactor {
  readonly text: (value: string) => string;
  readonly url: (value: string) => string;
  /** Takes keys out and leaves the rest: a request id is nobody's, and looks like one. */
  readonly keyless: (value: string) => string;
}

/**
 * @param secrets the keys seen so far; read at each call, because a key function may give a new one
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
    return clean.replace(ids, "$1_[id]").replace(uuids, "[id]").replace(emails, "[e-mail]");
  };
  return {
    keyless,
    text,
    url(value) {
      const [path, query] = value.split("?", 2) as [string, string?];
      if (query === undefined) return text(path);
      const shown = query.split("&").map((pair) => {
        const [name = ""] = pair.split("=", 1);
        return redactIds && tellingParameter.test(name) ? `${name}=[redacted]` : text(pair);
      });
      return `${text(path)}?${shown.join("&")}`;
    },
  };
}
