// What every fresh app runs, whatever the runtime: one month of cost, by workspace and component, added up.

/** Takes the package as a module, however the runtime got hold of it, and gives figures that can be printed and compared. */
export const readReport = async ({ createUsageClient, month, sumMoney }, options) => {
  const usage = createUsageClient(options);
  const report = usage.cost({ ...month("2026-08"), group_by: ["workspace_id", "description"], limit: 10 });
  const { items, receipt } = await report.collect();
  const rows = items.flatMap((day) => day.results);
  const { complete, pages } = receipt;
  return { complete, pages, days: items.length, rows: rows.length, amountCents: sumMoney(rows).amountCents };
};
