import { expect, test } from "vitest";
import { apiReportNames } from "../define/api-report-names.ts";
import { apiReports } from "./api-reports.ts";

test("help names every report that usage api knows, and no other", () => {
  expect([...apiReportNames]).toEqual(Object.keys(apiReports));
});
