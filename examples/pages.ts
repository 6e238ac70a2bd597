// Page by page, with a receipt at the end: `node examples/pages.ts FROM UNTIL`
import { argv } from "node:process";
import { between, createUsageClient } from "@org/usage";

const [from = "", until = ""] = argv.slice(2);
const usage = createUsageClient();
const params = { ...between(from, until), bucket_width: "1h", group_by: ["model"] } as const;
const report = usage.messages(params, {
  onReceipt: (receipt) =>
    console.log(`${receipt.rows} rows in ${receipt.pages} pages, served through ${receipt.coverage.through}`),
});
console.log(`at least ${report.plan().atLeast} requests`); // nothing has been sent yet

for await (const page of report.pages()) {
  console.log(`${page.items.length} buckets from ${page.items[0]?.starting_at}, ${page.requestId}`);
}
