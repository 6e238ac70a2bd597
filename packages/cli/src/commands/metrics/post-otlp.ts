import { setTimeout as sleep } from "node:timers/promises";
import type { OtlpRequest } from "@org/usage-metrics";
import type { Context } from "../../context/context.ts";
import { CommandError } from "../../failure/command-error.ts";

/** Where to send, and with which headers. */
interface OtlpTarget {
  readonly url: string;
  /** For messages: without the query, which can have a token. */
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The statuses that OTLP/HTTP allows to send again. */
const retried: readonly number[] = [429, 502, 503, 504];
const waitsMs: readonly number[] = [1_000, 2_000, 4_000, 8_000];
const timeoutMs = 30_000;

/** The address of `--otlp`: a base URL gets the path of the protocol. Headers are those of OpenTelemetry's own variable. */
export function otlpTarget(text: string, environment: Readonly<Record<string, string | undefined>>): OtlpTarget {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new CommandError(
      `--otlp is invalid: got ${JSON.stringify(text)}; expected a URL such as http://localhost:4318.`,
    );
  if (url.username !== "" || url.password !== "")
    throw new CommandError(
      "--otlp contains a password. Put it into OTEL_EXPORTER_OTLP_HEADERS: authorization=Basic%20...",
    );
  if (url.pathname === "/") url.pathname = "/v1/metrics";
  return {
    url: url.href,
    name: `${url.origin}${url.pathname}`,
    headers: headersOf(environment["OTEL_EXPORTER_OTLP_HEADERS"] ?? ""),
  };
}

/** `name=value,name=value`, with values percent-encoded as in W3C baggage. */
function headersOf(text: string): Record<string, string> {
  const pairs = text.split(",").filter((pair) => pair.trim() !== "");
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, name, value] = /^\s*([^=\s]+)\s*=\s*(.*?)\s*$/.exec(pair) ?? [];
      if (name === undefined || value === undefined)
        throw new CommandError("OTEL_EXPORTER_OTLP_HEADERS is invalid; expected name=value, separated by commas.");
      return [name, decodeURIComponent(value)];
    }),
  );
}

/** Sending the same days again is harmless, so a receiver that is busy is asked again. */
export async function postOtlp(context: Context, target: OtlpTarget, request: OtlpRequest): Promise<void> {
  const body = JSON.stringify(request);
  for (const waitMs of [...waitsMs, undefined]) {
    const { status, text } = await post(context, target, body);
    if (status >= 200 && status < 300) return checkAnswer(text);
    if (waitMs === undefined || !retried.includes(status))
      throw new CommandError(`--otlp: ${status} from ${target.name}: ${excerptOf(text)}`);
    await sleep(waitMs, undefined, { signal: context.signal });
  }
}

async function post(
  { fetch: apiFetch, settings, signal }: Context,
  { url, name, headers }: OtlpTarget,
  body: string,
): Promise<{ readonly status: number; readonly text: string }> {
  // A demo replaces the API, not the receiver.
  const send = settings.demo === true ? fetch : apiFetch;
  try {
    const answer = await send(url, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body,
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    return { status: answer.status, text: await answer.text() };
  } catch (error) {
    signal.throwIfAborted();
    const { cause } = error as Error;
    const words = cause instanceof Error && cause.message !== "" ? cause.message : (error as Error).message;
    throw new CommandError(`--otlp: ${name} could not be reached: ${words}.`);
  }
}

/** A receiver can accept a request and reject figures in it. */
function checkAnswer(text: string): void {
  let partial: { readonly rejectedDataPoints?: string | number; readonly errorMessage?: string } | undefined;
  try {
    partial = (JSON.parse(text === "" ? "{}" : text) as { partialSuccess?: typeof partial }).partialSuccess;
  } catch {
    // Some receivers answer with words.
    return;
  }
  const rejected = Number(partial?.rejectedDataPoints ?? 0);
  if (rejected > 0)
    throw new CommandError(
      `--otlp: the receiver rejected ${rejected} figures: ${excerptOf(partial?.errorMessage ?? "")}`,
    );
}

function excerptOf(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line === "" ? "without a reason." : line.slice(0, 200);
}
