// Prints the output of an example against the mock organization of the docs: `node examples/test/output.ts NAME [ARGUMENT...]`
import { argv, stderr, stdout } from "node:process";
import { createMock } from "@org/usage-mock";
import { runExample } from "./run.ts";

const [name = "", ...args] = argv.slice(2);
const mock = createMock({ seed: 7, now: "2026-11-04T09:30:00Z" });
const server = await mock.listen();
const outcome = await runExample(name, args, { url: server.url, apiKey: mock.apiKey });
await server.close();
stdout.write(outcome.stdout);
stderr.write(outcome.stderr);
process.exitCode = outcome.code;
