/** Adds cents as the ledger prints them, on integers of their smallest unit, without the package's code. */
export function addCents(amounts: readonly string[]): string {
  const scale = Math.max(0, ...amounts.map((amount) => (amount.split(".")[1] ?? "").length));
  const digits = amounts.map((amount) => {
    const [whole = "0", part = ""] = amount.split(".");
    return BigInt(whole + part.padEnd(scale, "0"));
  });
  return shifted(
    digits.reduce((sum, next) => sum + next, 0n),
    scale,
  );
}

/** `12345.6` cents are `123.456` dollars. */
export function dollars(cents: string): string {
  const [whole = "0", part = ""] = cents.split(".");
  return shifted(BigInt(whole + part), part.length + 2);
}

function shifted(digits: bigint, scale: number): string {
  const text = String(digits).padStart(scale + 1, "0");
  const [whole, part] = [text.slice(0, text.length - scale), text.slice(text.length - scale).replace(/0+$/, "")];
  return part === "" ? whole : `${whole}.${part}`;
}
