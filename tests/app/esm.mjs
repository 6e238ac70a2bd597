import * as usage from "@org/usage";
import { readReport } from "./report.cjs";

const [baseUrl, apiKey] = process.argv.slice(2);
console.log(JSON.stringify(await readReport(usage, { baseUrl, apiKey })));
