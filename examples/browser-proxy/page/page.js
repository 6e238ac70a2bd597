import { createUsageClient, money, month, rollUp, sumMoney } from "@org/usage";

const wanted = new URL(location.href).searchParams.get("month") ?? new Date().toISOString().slice(0, 7);
const at = (id) => document.getElementById(id);
at("month").textContent = wanted;

// The client refuses to run in browsers because of the key. This page has no key: its server adds it.
const usage = createUsageClient({
  apiKey: "kept-by-the-server",
  baseUrl: new URL("/api", location.href).href,
  dangerouslyAllowBrowser: true,
});

const cell = (text) => Object.assign(document.createElement("td"), { textContent: text });

try {
  const { items, receipt } = await usage.cost({ ...month(wanted), group_by: ["description"], limit: 10 }).collect();
  const rows = items.flatMap((day) => day.results);
  for (const row of rollUp(rows, ["model"]).toSorted((a, b) => money(b).compare(money(a)))) {
    const line = document.createElement("tr");
    line.append(cell(row.model ?? "no model"), cell(money(row).format()));
    at("rows").append(line);
  }
  document.querySelector("table").hidden = false;
  const { complete, pages } = receipt;
  const total = sumMoney(rows);
  // For programs that read the page.
  at("total").dataset.figures = JSON.stringify({ complete, pages, days: items.length, amountCents: total.amountCents });
  at("total").textContent = `${total.format()} in total, served through ${receipt.coverage.through}`;
} catch (error) {
  at("total").textContent = `The report could not be read: ${error.message}`;
}
