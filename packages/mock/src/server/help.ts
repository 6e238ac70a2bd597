import { faultNames } from "./fault-from-text.ts";

export const help: string = `usage-mock: a mock of Claude's organization usage and cost API, on a port of this machine.

Usage
  usage-mock [options]

Options
  --port NUMBER    port to listen on; 0 uses any free port          (default: 4010)
  --host NAME      address to listen on                             (default: 127.0.0.1)
  --seed NUMBER    which organization: the same number always makes the same one (default: 1)
  --size NAME      small, or large: 2,000 keys and 300 developers   (default: small)
  --children N     number of child organizations; the last of several has HIPAA readiness (default: 0)
  --now TIME       the time at the start, not before 2025: 2026-09-10 or 2026-09-10T14:20:00Z (default: now)
  --latency MS     how long each answer takes                       (default: 0)
  --fault FAULT    inject one or more faults, each as NAME or NAME:option=value,option=value
                   options: after, times, probability, endpoint, page, and those of the fault
  -h, --help       show this text

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
