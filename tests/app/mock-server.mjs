// The mock as a separate process, on a free port. Prints its address, and stops on a signal.
import { createMock } from "@org/usage-mock";

const mock = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
const server = await mock.listen();
console.log(JSON.stringify({ url: server.url, apiKey: mock.apiKey }));
