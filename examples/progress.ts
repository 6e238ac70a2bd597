// Progress of a long report, from the client's events: `node examples/progress.ts FROM UNTIL`
import { argv, stderr } from "node:process";
import { between, createUsageClient } from "@org/usage";

const [from = "", until = ""] = argv.slice(2);
let pages = 0;
const usage = createUsageClient({
  onEvent(event) {
    if (event.type === "response" && event.status === 200)
      stderr.write(`page ${++pages} of at least ${plan.atLeast}, in ${Math.round(event.elapsedMs)} ms\n`);
    if (event.type === "retry")
      stderr.write(
        `attempt ${event.attempt}: ${event.status ?? event.reason}, again in ${Math.ceil(event.waitMs)} ms\n`,
      );
    if (event.type === "throttle") stderr.write(`rate limited: all requests wait ${Math.ceil(event.waitMs)} ms\n`);
    if (event.type === "unrecognized") stderr.write(`the API sent an unknown value: ${event.path}\n`);
  },
});
const report = usage.messages({ ...between(from, until), bucket_width: "1h", group_by: ["model"] });
const plan = report.plan(); // sends nothing
const { receipt } = await report.collect();
console.log(`${receipt.items} hours in ${receipt.pages} pages, ${receipt.retries} retries`);
