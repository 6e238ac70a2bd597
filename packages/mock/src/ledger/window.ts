import { type Width, widthMinutes } from "../time/width.ts";
import { minuteOf, type Moment } from "./moment.ts";

export interface WindowParams {
  starting_at: Moment;
  /** Exclusive. Left out: the start of the bucket that is running. */
  ending_at?: Moment | null | undefined;
  include_running?: boolean | null | undefined;
}

/** The whole buckets a report over these parameters is about. */
export function windowOf(params: WindowParams, width: Width, nowMinute: number): { from: number; to: number } {
  const length = widthMinutes[width];
  const edge = (minute: number) => minute - (((minute % length) + length) % length);
  const running = edge(nowMinute) + (params.include_running ? length : 0);
  return {
    from: edge(minuteOf(params.starting_at)),
    to: params.ending_at ? edge(minuteOf(params.ending_at)) : running,
  };
}
