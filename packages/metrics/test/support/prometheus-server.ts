import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prometheusFolder } from "./prometheus.ts";

/** One series at one moment, as Prometheus' HTTP API shows it. */
interface Point {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: readonly [timeSeconds: number, value: string];
}

/** A Prometheus that scrapes one address. */
export interface PrometheusServer extends AsyncDisposable {
  /** The value of an expression now. An expression that Prometheus does not accept is an error. */
  query(expression: string): Promise<readonly Point[]>;
  /** Asks until an answer is what is awaited. The test's own timeout is the limit. */
  until(expression: string, holds: (points: readonly Point[]) => boolean): Promise<readonly Point[]>;
}

export async function startPrometheus(target: string, ruleFile: string): Promise<PrometheusServer> {
  const folder = await mkdtemp(join(tmpdir(), "prometheus-"));
  const config = {
    global: { scrape_interval: "5s", scrape_timeout: "5s", evaluation_interval: "1s" },
    rule_files: [ruleFile],
    scrape_configs: [{ job_name: "claude", static_configs: [{ targets: [target] }] }],
  };
  // JSON is YAML.
  await writeFile(join(folder, "prometheus.yaml"), JSON.stringify(config));
  const args = [
    `--config.file=${join(folder, "prometheus.yaml")}`,
    `--storage.tsdb.path=${join(folder, "data")}`,
    "--web.listen-address=127.0.0.1:0",
  ];
  const server = spawn(join(prometheusFolder(), "prometheus"), args, { stdio: ["ignore", "ignore", "pipe"] });
  const ended = once(server, "exit");
  const url = `http://${await addressOf(server)}`;

  async function query(expression: string): Promise<readonly Point[]> {
    const answer = await fetch(`${url}/api/v1/query?query=${encodeURIComponent(expression)}`);
    const body = (await answer.json()) as { readonly error?: string; readonly data?: { readonly result: Point[] } };
    if (body.data === undefined) throw new Error(`${expression}: ${body.error}`);
    return body.data.result;
  }

  return {
    query,
    async until(expression, holds) {
      for (;;) {
        const points = await query(expression).catch(() => []);
        if (holds(points)) return points;
        await new Promise((resolve) => {
          setTimeout(resolve, 200);
        });
      }
    },
    async [Symbol.asyncDispose]() {
      server.kill("SIGKILL");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Its log says which port it found. */
function addressOf({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let log = "";
    stderr?.on("data", (text) => {
      log += String(text);
      const [, address] = /msg="Listening on" address=([\d.]+:\d+)/.exec(log) ?? [];
      if (address !== undefined) resolve(address);
    });
    stderr?.on("end", () => reject(new Error(`Prometheus ended:\n${log}`)));
  });
}
