import { expect, test } from "vitest";
import { apiReportNames } from "./report-names.ts";
import { apiReports } from "./reports.ts";

test("help names every report that usage api knows, and no other", () => {
  expect([...apiReportNames]).toEqual(Object.keys(apiReports));
});
