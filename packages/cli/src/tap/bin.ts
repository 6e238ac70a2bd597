#!/usr/bin/env node
// `tap-claude-usage`, the name that Singer's runners look for.
import { runProcess } from "../run-process.ts";

await runProcess(["singer", ...process.argv.slice(2)]);
