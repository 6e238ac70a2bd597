// #region msw
import { createMock } from "@org/usage-mock";
import { handlers } from "@org/usage-mock/msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { reportLine } from "./report.ts";

const mock = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
const server = setupServer(...handlers(mock));

beforeAll(() => {
  vi.stubEnv("ANTHROPIC_ADMIN_API_KEY", mock.apiKey);
  server.listen({ onUnhandledFrame: "error" });
});
afterAll(() => {
  server.close();
  vi.unstubAllEnvs();
});

test("the report is one line", async () => {
  expect(await reportLine("2026-08")).toMatch(/^2026-08 cost \$\d+\.\d+\.$/);
});
// #endregion
