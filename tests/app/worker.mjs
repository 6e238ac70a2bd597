// The report inside a Worker: no files, no process, only web standards.
import * as usage from "@org/usage";
import { readReport } from "./report.cjs";

export default {
  async fetch(request) {
    return Response.json(await readReport(usage, await request.json()));
  },
};
