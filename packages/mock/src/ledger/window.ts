import { type Width, widthMinutes } from "../time/width.ts";
import { minuteOf, type Moment } from "./moment.ts";

export interface WindowParams {
  starting_at: Moment;
  /** Exclusive. Default: the start of the running bucket. */
  ending_at?: Moment | null | undefined;
  include_running?: boolean | null | undefined;
}

/** The whole buckets of a report with these parameters. */
export function windowOf(params: WindowParams, width: Width, nowMinute: number): { from: number; to: number } {
  const length = widthMinutes[width];
  const edge = (minute: number) => minute - (((minute % length) + length) % length);
  const running = edge(nowMinute) + (params.include_running ? length : 0);
  return {
    from: edge(minuteOf(params.starting_at)),
    to: params.ending_at ? edge(minuteOf(params.ending_at)) : running,
  };
}
