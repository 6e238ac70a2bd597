import { costStream, type Stream, usageStream } from "@org/usage-sync";

/** What is kept of every organization. */
export const streams: readonly Stream[] = [costStream(), usageStream()];
