import { capOf, ConfigError, HttpError, type Money, type SpendLimit, type UsageClient } from "@org/usage";
import { CommandError } from "../../failure/command-error.ts";

const otherWays = "Pass --limit 5000, or set USAGE_BUDGET_LIMIT or limit in the config file.";

/** The monthly spend limit that the organization has set for itself, from the API. */
export async function readOwnLimit({ directory }: UsageClient, signal: AbortSignal): Promise<Money> {
  try {
    const { items } = await directory.spendLimits({ scope_type: ["organization"] }, { signal }).collect();
    return ownLimit(items);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    throw new CommandError(
      `This key cannot read the organization's spend limit (it takes the scope read:spend_limits, or early access): ${error.message} ${otherWays}`,
    );
  }
}

/** The smallest limit, if there are several: the first one that would stop the organization. */
export function ownLimit(limits: readonly SpendLimit[]): Money {
  const monthly = limits.filter(({ scope, period }) => scope?.type === "organization" && period === "monthly");
  const caps = monthly.filter(({ is_enabled: isEnabled }) => isEnabled).flatMap((limit) => capOf(limit) ?? []);
  const [smallest] = caps.toSorted((left, right) => left.compare(right));
  if (smallest !== undefined) return smallest;
  const isOff = monthly.some((limit) => !limit.is_enabled && limit.amount !== null);
  throw new CommandError(
    isOff
      ? `The organization's monthly spend limit is off, because extra usage is off. ${otherWays}`
      : `The organization has no monthly spend limit. ${otherWays}`,
  );
}

/** Whether the key lacks the list, and not whether it is valid at all. */
function isUnreadable(error: unknown): error is Error {
  if (!HttpError.isInstance(error)) return ConfigError.isInstance(error);
  return [400, 403, 404].includes(error.status);
}
