// Failures
export { AbortedError } from "./errors/aborted-error.ts";
export { ConfigError, type ConfigErrorCode } from "./errors/config-error.ts";
export { HttpError, type HttpErrorCode } from "./errors/http-error.ts";
export { MixedCurrencyError } from "./errors/mixed-currency-error.ts";
export { NetworkError } from "./errors/network-error.ts";
export { ParamsError } from "./errors/params-error.ts";
export { ProtocolError, type ProtocolErrorCode } from "./errors/protocol-error.ts";
export { TimeoutError, type TimeoutErrorCode } from "./errors/timeout-error.ts";
export { UsageError } from "./errors/usage-error.ts";
