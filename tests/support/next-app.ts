import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { equipmentPath } from "./equipment.ts";
import { freePort } from "./free-port.ts";
import { run } from "./run.ts";

const node = equipmentPath("node-20/bin/node");
const next = "node_modules/next/dist/bin/next";
const quiet = { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production", NODE_OPTIONS: "", VITEST: "" };

/** The app of `app/next` with a version of Next.js beside it, and the packages that another app has installed. */
export const nextApp = async (folder: string, version: string, packedApp: string): Promise<string> => {
  const app = join(folder, `next-${version}`);
  await cp(join(import.meta.dirname, "../app/next"), app, { recursive: true });
  await mkdir(join(app, "node_modules"));
  for (const name of ["next", "react", "react-dom"])
    await symlink(equipmentPath(`../next-${version}/node_modules/${name}`), join(app, "node_modules", name));
  await symlink(join(packedApp, "node_modules/@org"), join(app, "node_modules/@org"));
  return app;
};

export const buildNextApp = (app: string, env: NodeJS.ProcessEnv): Promise<string> =>
  run(node, [next, "build"], { cwd: app, env: { ...quiet, ...env } });

/** Starts what was built, and waits until it answers. */
export const startNextApp = async (
  app: string,
  env: NodeJS.ProcessEnv,
): Promise<AsyncDisposable & { readonly url: string }> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const words = [next, "start", "--port", String(port), "--hostname", "127.0.0.1"];
  const child = spawn(node, words, { cwd: app, env: { ...process.env, ...quiet, ...env }, stdio: "ignore" });
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`next start ended with ${child.exitCode} in ${app}.`);
    // A path without a page, so that no figure is read by waiting.
    if ((await fetch(`${url}/none`).catch(() => undefined)) !== undefined) break;
    await sleep(200);
  }
  return {
    url,
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode !== null) return;
      child.kill();
      await once(child, "exit");
    },
  };
};
