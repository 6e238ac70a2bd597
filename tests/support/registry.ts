import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { equipmentPath } from "./equipment.ts";
import { freePort } from "./free-port.ts";

/** An npm registry on this machine with only one scope. */
export interface Registry extends AsyncDisposable {
  readonly url: string;
  /** Lines for an `.npmrc`: only the scope comes from this registry. */
  readonly npmrc: string;
}

/** Starts a registry that stores its packages in a folder. Any user of this machine can publish. */
export const startRegistry = async (folder: string, scope: string): Promise<Registry> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const config = {
    storage: join(folder, "storage"),
    auth: { htpasswd: { file: join(folder, "htpasswd"), max_users: -1 } },
    packages: { [`${scope}/*`]: { access: "$all", publish: "$anonymous", unpublish: "$anonymous" } },
    log: { type: "stdout", format: "pretty", level: "error" },
  };
  // Verdaccio reads YAML, which includes JSON.
  await writeFile(join(folder, "verdaccio.yaml"), JSON.stringify(config));
  const command = equipmentPath("verdaccio/bin/verdaccio");
  const server = spawn(process.execPath, [command, "--config", join(folder, "verdaccio.yaml"), "--listen", url], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  await answering(server, `${url}-/ping`);
  return {
    url,
    npmrc: `${scope}:registry=${url}\n//127.0.0.1:${port}/:_authToken=any-user\n`,
    [Symbol.asyncDispose]: async () => {
      server.kill();
      await once(server, "exit");
    },
  };
};

const answering = async (server: ChildProcess, url: string): Promise<void> => {
  let output = "";
  for (const stream of [server.stdout, server.stderr])
    stream?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`The registry stopped with ${server.exitCode}:\n${output}`);
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await sleep(100);
  }
  throw new Error(`The registry did not answer on ${url}:\n${output}`);
};
