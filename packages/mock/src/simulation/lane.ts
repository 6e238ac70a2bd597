import { between, hash } from "../hash.ts";
import { parseDate } from "../time/instant.ts";
import { dayMs } from "../time/width.ts";
import { eras, type Family, geoKnownFrom } from "./models.ts";
import type { Stream } from "./stream.ts";
import { drawWorkloadShape, type Rhythm } from "./workload-shape.ts";

/** A use of the API that continues while its model is replaced by newer ones: one stream per model. */
export interface Lane extends Partial<
  Pick<
    Stream,
    | "serviceTier"
    | "contextWindow"
    | "speed"
    | "account"
    | "serviceAccount"
    | "session"
    | "seatActor"
    | "userProfileId"
    | "slack"
    | "code"
  >
> {
  salt: number;
  family: Family;
  rhythm: Rhythm;
  livelinessPerMille: number;
  agentic?: boolean;
  usOnly?: boolean;
  startDay: number;
  endDay: number;
  workspace: Stream["workspace"];
  apiKey: Stream["apiKey"];
  actor: Stream["actor"];
  product: string;
  seatProduct: string;
}

export const endOfTime = 1_000_000;

export function dayOf(ms: number): number {
  return Math.floor(ms / dayMs);
}

function firstDay(date: string): number {
  return dayOf(parseDate(date) ?? 0);
}

/** Splits a lane into streams, at the days on which it moves to the next model, up to six weeks after its release. */
export function streamsOfLane(lane: Lane): Omit<Stream, "index">[] {
  const known = eras[lane.family];
  const moves = known.map((era, index) =>
    index === 0 ? 0 : firstDay(era.from) + between(0, 45, hash(lane.salt, index, 0xe4a)),
  );
  return known.flatMap((era, index) => {
    const startDay = Math.max(lane.startDay, moves[index] ?? 0);
    const endDay = Math.min(lane.endDay, moves[index + 1] ?? endOfTime);
    if (startDay >= endDay) return [];
    const isNew = era.from >= geoKnownFrom;
    const longContext = lane.contextWindow === "200k-1M" && lane.family === "sonnet";
    const salt = hash(lane.salt, index, 0x5e41);
    return [
      {
        salt,
        startDay,
        endDay,
        meter: "tokens",
        model: era.model,
        modelTitle: era.title,
        serviceTier: lane.serviceTier ?? "standard",
        contextWindow: longContext ? "200k-1M" : "0-200k",
        inferenceGeo: !isNew ? "not_available" : lane.usOnly ? "us" : "global",
        speed: lane.speed === "fast" && lane.family === "opus" && isNew ? "fast" : "standard",
        workspace: lane.workspace,
        apiKey: lane.apiKey,
        account: lane.account ?? null,
        serviceAccount: lane.serviceAccount ?? null,
        actor: lane.actor,
        seatActor: lane.seatActor ?? null,
        product: lane.product,
        seatProduct: lane.seatProduct,
        session: lane.session ?? null,
        userProfileId: lane.userProfileId ?? null,
        slack: lane.slack ?? null,
        code: lane.code ?? null,
        // The salt of the lane, not of the era: another model doesn't change how a customer uses it.
        shape: drawWorkloadShape(lane.salt, {
          rhythm: lane.rhythm,
          family: lane.family,
          livelinessPerMille: lane.livelinessPerMille,
          longContext,
          agentic: lane.agentic ?? false,
        }),
      },
    ];
  });
}
