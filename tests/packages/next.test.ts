import { afterAll, expect, inject, test } from "vitest";
import { temporaryFolder } from "../support/folder.ts";
import { buildNextApp, nextApp, startNextApp } from "../support/next-app.ts";
import { startSpendServer } from "../support/spend-server.ts";

const cleanup = new AsyncDisposableStack();
afterAll(() => cleanup.disposeAsync());

/** What the page at a path says, without the markup. */
const figureOf = async (url: string): Promise<string | undefined> => {
  const html = await (await fetch(url)).text();
  return /<p id="spend">([^<]*)<\/p>/.exec(html)?.[1];
};

test.for(["14", "15"])("Next.js %s shows every answer of the server, and none twice", async (version) => {
  const server = cleanup.use(await startSpendServer());
  const env = { SPEND_KEY: "sk-ant-admin01-of-a-test", SPEND_URL: server.url };
  const app = await nextApp(cleanup.use(await temporaryFolder("next")).path, version, inject("packed").app);
  await buildNextApp(app, env);
  // A figure that was read while building would be the figure of every reader from then on.
  expect(server.served).toEqual([]);

  const site = cleanup.use(await startNextApp(app, env));
  const shown: (string | undefined)[] = [];
  for (const team of ["first", "second", "third"])
    for (const path of [`?team=${team}`, "plain", "cached"]) shown.push(await figureOf(`${site.url}/${path}`));

  const amounts = ["100.5", "200.5", "300.5", "400.5", "500.5", "600.5", "700.5", "800.5", "900.5"];
  const labels = ["first", "plain", "cached", "second", "plain", "cached", "third", "plain", "cached"];
  expect(shown).toEqual(labels.map((label, index) => `${label} ${amounts[index]}`));
  expect(server.served).toEqual(amounts);
});
