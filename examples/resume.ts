// A long export that continues where it stopped: `node examples/resume.ts FROM UNTIL rows.ndjson`
import { appendFileSync, existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { argv } from "node:process";
import { between, createUsageClient } from "@org/usage";

const [from = "", until = "", file = "rows.ndjson"] = argv.slice(2);
const usage = createUsageClient();
interface Checkpoint {
  readonly resume: string;
  readonly bytes: number;
}

const checkpointFile = `${file}.checkpoint`;
const checkpoint: Checkpoint | undefined = existsSync(checkpointFile)
  ? JSON.parse(readFileSync(checkpointFile, "utf8"))
  : undefined;
writeFileSync(file, "", { flag: "a" });
truncateSync(file, checkpoint?.bytes ?? 0); // rows written after the last checkpoint are read again

const params = { ...between(from, until), bucket_width: "1h", group_by: ["model"] } as const;
for await (const page of usage.messages(params, { resume: checkpoint?.resume }).pages()) {
  const rows = page.items.flatMap((bucket) => bucket.results.map((row) => ({ ...row, at: bucket.starting_at })));
  appendFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  // Written after the rows: a checkpoint that is ahead of them would lose a page.
  writeFileSync(checkpointFile, JSON.stringify({ resume: page.resume, bytes: statSync(file).size }));
}
rmSync(checkpointFile);
