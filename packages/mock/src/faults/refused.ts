import { hipaaRefusal } from "../endpoints/analytics/hipaa.ts";
import { type Fault, type FaultScope, makeFault } from "./fault.ts";
import { asError } from "./status.ts";

/** A 401 about the `Origin` header of a browser, not about the key. The message begins as documented. */
export function corsBlocked(options: FaultScope = {}): Fault {
  return makeFault("corsBlocked", options, (answer) =>
    asError(
      answer,
      401,
      "authentication_error",
      "CORS requests are not allowed for this Organization because of its settings.",
    ),
  );
}

const closedToHipaa = ["analytics.usage", "analytics.cost"];

/** `analytics/usage` and `analytics/cost` answer 400, as to an organization with HIPAA readiness, until the fault is removed. */
export function hipaaReady(options: FaultScope = {}): Fault {
  return makeFault(
    "hipaaReady",
    options,
    (answer, { endpoint }) => {
      if (endpoint === null || !closedToHipaa.includes(endpoint)) return undefined;
      const { status, type, message, errorCode } = hipaaRefusal();
      return asError(answer, status, type, message, {}, errorCode);
    },
    true,
  );
}
