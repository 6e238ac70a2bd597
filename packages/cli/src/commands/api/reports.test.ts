import { expect, test } from "vitest";
import { apiReportNames } from "./report-names.ts";
import { apiReports } from "./reports.ts";

test("help lists every report of the client, and no other", () => {
  expect([...apiReportNames]).toEqual([...apiReports.keys()]);
});
