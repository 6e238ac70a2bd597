export { chunkedBody, cutBody, hang, reset, slowBody } from "./network.ts";
export { rateLimited } from "./rate-limited.ts";
export { overloaded, serverError } from "./server-error.ts";
