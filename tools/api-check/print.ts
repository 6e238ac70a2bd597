import type { Finding } from "./check.ts";

const line = ({ path, requests, unknown, refused, skipped }: Finding): string => {
  const lines = [...unknown.map((part) => `    unknown: ${part}`), ...refused.map((part) => `    refused: ${part}`)];
  const count = `${requests} ${requests === 1 ? "request" : "requests"}${lines.length === 0 ? ", nothing unknown" : ""}`;
  return [`- ${path}: ${skipped === undefined ? count : `not checked, ${skipped}`}`, ...lines].join("\n");
};

/** The findings as text, without any figure, ID or name of the organization. */
export const printFindings = (findings: readonly Finding[]): string => {
  const unknown = findings.flatMap((finding) => finding.unknown).length;
  const refused = findings.flatMap((finding) => finding.refused).length;
  const skipped = findings.filter((finding) => finding.skipped !== undefined).length;
  const total = `${findings.length - skipped} endpoints checked, ${skipped} not: ${unknown} unknown, ${refused} refused.`;
  return `${[...findings.map(line), "", total].join("\n")}\n`;
};
