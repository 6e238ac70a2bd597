// One process with both builds of the package, as an app has that is ESM and uses a CommonJS library.
import { createRequire } from "node:module";
import * as imported from "@org/usage";
import { createMock } from "@org/usage-mock";
import { handlers } from "@org/usage-mock/msw";

const require = createRequire(import.meta.url);
const required = require("@org/usage");

const errorOf = ({ createUsageClient }) => {
  try {
    return createUsageClient({ apiKey: "sk-ant-admin01-of-a-test", baseUrl: "http://example.com" });
  } catch (error) {
    return error;
  }
};

const recognized = ({ UsageError, ConfigError }, error) =>
  UsageError.isInstance(error) && ConfigError.isInstance(error);
const mock = require("@org/usage-mock").createMock({ seed: 7 });
console.log(
  JSON.stringify({
    copies: imported.UsageError === required.UsageError ? 1 : 2,
    across: [recognized(imported, errorOf(required)), recognized(required, errorOf(imported))],
    strangers: [
      imported.UsageError.isInstance(new Error("another")),
      required.UsageError.isInstance(new Error("another")),
    ],
    handlers: [handlers(mock).length, require("@org/usage-mock/msw").handlers(createMock({ seed: 7 })).length],
  }),
);
