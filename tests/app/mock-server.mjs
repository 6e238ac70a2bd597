// The mock as a process of its own, on a free port. Prints where it listens, and stops when it is told to.
import { createMock } from "@org/usage-mock";

const mock = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
const server = await mock.listen();
console.log(JSON.stringify({ url: server.url, apiKey: mock.apiKey }));
