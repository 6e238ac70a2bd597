import { parseCents, roundToCents } from "../ledger/money.ts";
import { trueCost } from "../ledger/truth/cost.ts";
import { dayMs } from "../time/width.ts";
import type { World } from "../world.ts";
import { type Html, html } from "./html.ts";

/** A row and a bar for each of the last seven days that the cost report has. */
export function spendTable(world: World, nowMs: number): Html {
  const midnightMs = Math.floor(nowMs / dayMs) * dayMs;
  const params = { starting_at: new Date(midnightMs - 7 * dayMs), ending_at: new Date(midnightMs) };
  const days = trueCost(world, params, nowMs).map((row) => ({
    day: row.starting_at.slice(0, 10),
    money: parseCents(row.amount),
  }));
  const most = days.reduce((highest, { money }) => (money > highest ? money : highest), 1n);
  const rows = days.map(
    ({ day, money }) =>
      html`<tr>
        <td>${day}</td>
        <td class="number">${dollars(money)}</td>
        <td style="width:50%"><div class="bar" style="width:${Number((money * 100n) / most)}%"></div></td>
      </tr>`,
  );
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Spend by day">
      <table>
        <thead>
          <tr>
            <th scope="col">UTC day</th>
            <th scope="col" class="number">US dollars</th>
            <td></td>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
    <p class="soft">Yesterday still moves until the evening: costs lag.</p>`;
}

/** Rounded to cents for the eye; the report has every digit. */
function dollars(money: bigint): string {
  const digits = roundToCents(money).toString().padStart(3, "0");
  return `${digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, ",")}.${digits.slice(-2)}`;
}
