import { type ReportInfo, type ReportName, reports } from "@org/usage";

/** A report or list that `usage api` reads and `usage doctor` tries. */
export interface ApiReport {
  /** Its name at a prompt: `claude-code`, `enterprise.user-usage`, `api-keys`. */
  readonly name: string;
  /** The method of the client. */
  readonly method: ReportName;
  readonly info: ReportInfo;
}

/** Every report of the client, by its name at a prompt. */
export const apiReports: ReadonlyMap<string, ApiReport> = new Map(
  Object.entries(reports).map(([method, info]) => {
    const name = promptName(method);
    return [name, { name, method: method as ReportName, info }];
  }),
);

/** `enterprise.userUsageReport` is `enterprise.user-usage` at a prompt, and a list needs no `directory.`. */
function promptName(method: string): string {
  return method
    .replace(/^directory\./, "")
    .replace(/Report$/, "")
    .replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
