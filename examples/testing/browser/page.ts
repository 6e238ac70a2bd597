// #region page
import { createUsageClient } from "@org/usage";
import { createMock } from "@org/usage-mock";
import { handlers } from "@org/usage-mock/msw";
import { setupWorker } from "msw/browser";
import { spendOf } from "../spend.ts";

const mock = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
await setupWorker(...handlers(mock)).start({ quiet: true });

// Anyone can read a key in a browser: use only a mock's key there.
const usage = createUsageClient({ apiKey: mock.apiKey, dangerouslyAllowBrowser: true });
document.body.textContent = (await spendOf("2026-08", usage)).dollars;
// #endregion
