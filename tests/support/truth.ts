import { createMock } from "@org/usage-mock";

/** The output of `app/report.mjs`. */
export interface Figures {
  readonly complete: boolean;
  readonly pages: number;
  readonly days: number;
  readonly rows: number;
  readonly amountCents: string;
}

/** Adds decimals digit by digit, independently of the code under test. */
const addDecimals = (amounts: readonly string[]): string => {
  const places = Math.max(0, ...amounts.map((amount) => amount.split(".")[1]?.length ?? 0));
  const units = amounts.map((amount) => {
    const [whole = "0", fraction = ""] = amount.split(".");
    return BigInt(whole + fraction.padEnd(places, "0"));
  });
  const digits = String(units.reduce((sum, unit) => sum + unit, 0n)).padStart(places + 1, "0");
  const [whole, fraction] = [digits.slice(0, digits.length - places), digits.slice(digits.length - places)];
  return fraction.replace(/0+$/, "") === "" ? whole : `${whole}.${fraction.replace(/0+$/, "")}`;
};

/** The figures that `app/report.mjs` must print, from the ledger of the mock that `app/mock-server.mjs` serves. */
export const trueFigures = (): Figures => {
  const { ledger } = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
  const rows = ledger.cost({
    starting_at: "2026-08-01",
    ending_at: "2026-09-01",
    group_by: ["workspace_id", "description"],
  });
  // 31 days, 10 per page, are 4 pages.
  return {
    complete: true,
    pages: 4,
    days: 31,
    rows: rows.length,
    amountCents: addDecimals(rows.map(({ amount }) => amount)),
  };
};
