// What every fresh app runs, whatever the runtime: one month of cost, by workspace and component, added up. CommonJS, so that
// an app without require(esm) can run it too.

/** Takes the package, imported or required, and returns figures that can be printed and compared. */
exports.readReport = async ({ createUsageClient, month, sumMoney }, options) => {
  const usage = createUsageClient(options);
  const report = usage.cost({ ...month("2026-08"), group_by: ["workspace_id", "description"], limit: 10 });
  const { items, receipt } = await report.collect();
  const rows = items.flatMap((day) => day.results);
  const { complete, pages } = receipt;
  return { complete, pages, days: items.length, rows: rows.length, amountCents: sumMoney(rows).amountCents };
};
