// Running as a source of an engine
export { discoverSinger, runSinger, type SingerFiles } from "./singer/run-singer.ts";
export { type AirbyteCommand, runAirbyte } from "./airbyte/run-airbyte.ts";
export type { AirbyteFiles } from "./airbyte/read-airbyte.ts";
export type { Connection, Surroundings } from "./surroundings.ts";
export type { ConnectorConfig } from "./config/connector-config.ts";

// What both of them read: for another engine
export { readStreams } from "./reader/read-streams.ts";
export type { ReadDays, ReadOptions } from "./reader/read-options.ts";
export type { EngineState, ReportState } from "./state/engine-state.ts";
export type { Span } from "./state/spans.ts";
export type { EngineRecord } from "./tables/records.ts";
export { type EngineTable, engineTables } from "./tables/tables.ts";

// Failures
export { ConnectorError, type ConnectorErrorCode } from "./failure/connector-error.ts";
export { type FailureType, failureTypeOf } from "./failure/failure-type.ts";
