import { faultNames } from "./fault-from-text.ts";

export const help: string = `usage-mock: a stand-in for Claude's organization usage and cost API, on a port of this machine.

Usage
  usage-mock [options]

Options
  --port NUMBER    where to listen; 0 takes any free port         (default 4010)
  --host NAME      which address to listen on                     (default 127.0.0.1)
  --seed NUMBER    which organization: the same number gives the same one, for ever (default 1)
  --size NAME      small, or large with 2,000 keys and 300 developers (default small)
  --children N     how many child organizations this one is the parent of; the last has HIPAA readiness (default 0)
  --now TIME       what time it is at the start, from 2025 on: 2026-09-10 or 2026-09-10T14:20:00Z (default now)
  --latency MS     how long each answer takes                     (default 0)
  --fault FAULT    something that goes wrong, or several. Each is NAME or NAME:option=value,option=value
                   with after, times, probability, endpoint, page and the fault's own options
  -h, --help       this text

Faults
${inColumns(faultNames)}

Examples
  usage-mock --seed 7
  usage-mock --port 0 --size large --now 2026-09-10T14:20:00Z
  usage-mock --latency 200 --fault rateLimited:after=2,times=3,form=none --fault cutBody:probability=0.05

Then
  curl -H "x-api-key: sk-ant-admin01-mock-1" -H "anthropic-version: 2023-06-01" \\
    "http://127.0.0.1:4010/v1/organizations/cost_report?starting_at=2026-09-01T00:00:00Z&ending_at=2026-09-02T00:00:00Z"
`;

function inColumns(names: readonly string[]): string {
  const lines: string[] = [];
  for (let index = 0; index < names.length; index += 4) {
    lines.push(
      `  ${names
        .slice(index, index + 4)
        .map((name) => name.padEnd(19))
        .join("")
        .trimEnd()}`,
    );
  }
  return lines.join("\n");
}
