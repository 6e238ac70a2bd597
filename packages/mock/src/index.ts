/** A faithful, seeded, fault-injecting stand-in for Claude's organisation usage and cost API. */
export { createMock, type Mock } from "./create.ts";
export type { Clock } from "./clock.ts";
export type { EndpointName } from "./endpoints/endpoint.ts";
export type { Fault, FaultScope } from "./faults/fault.ts";
export * as faults from "./faults/index.ts";
export type { KeyFamily, Keys } from "./http/access.ts";
export type { RecordedRequest } from "./http/record.ts";
export type { Ledger } from "./ledger/truth/ledger.ts";
export type { MockOptions } from "./options.ts";
export type { Organization } from "./organization/model.ts";
export type { Size } from "./organization/size.ts";
export type { ListenOptions, MockServer } from "./server/listen.ts";
