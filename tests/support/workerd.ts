import { createRequire } from "node:module";
import { equipmentPath } from "./equipment.ts";
import { run } from "./run.ts";

interface Miniflare {
  dispatchFetch(url: string, init: { method: string; body: string }): Promise<Response>;
  dispose(): Promise<void>;
}

/** Bundles a Worker as a deployment would, and sends it one request inside workerd. */
export const askWorker = async (app: string, script: string, question: unknown): Promise<string> => {
  const options = ["--bundle", "--format=esm", "--conditions=workerd,worker,browser"];
  const bundle = await run(equipmentPath(".bin/esbuild"), [script, ...options], { cwd: app });
  const { Miniflare }: { Miniflare: new (options: object) => Miniflare } = createRequire(
    equipmentPath("miniflare/package.json"),
  )("miniflare");
  // `cf: false`: otherwise miniflare fetches the location of a request from the network.
  const worker = new Miniflare({ modules: true, script: bundle, compatibilityDate: "2026-07-01", cf: false });
  try {
    const answer = await worker.dispatchFetch("http://worker.example/", {
      method: "POST",
      body: JSON.stringify(question),
    });
    return await answer.text();
  } finally {
    await worker.dispose();
  }
};
