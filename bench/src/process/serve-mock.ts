// The mock as its users run it, in a separate process.
import { createMock } from "@org/usage-mock";

const mock = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
const { url } = await mock.listen();
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1000 });
});
process.on("disconnect", () => process.exit(0));
process.send?.({ url, apiKey: mock.apiKey });
