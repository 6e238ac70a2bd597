import { badRequest } from "../../http/refusal.ts";
import { isWidth, type Width } from "../../time/width.ts";
import type { Call } from "../endpoint.ts";

/** The width of the requested buckets, or null if there are none. Buckets require an end. */
export function timeBucketWidthOf(call: Call): Width | null {
  return optionalWidth(call, "time_bucket_width");
}

export function optionalWidth(call: Call, name: "time_bucket_width" | "bucket_width"): Width | null {
  const width = call.query.text(name);
  if (width === undefined || !isWidth(width)) return null;
  if (call.query.instant("ending_at") === undefined) throw badRequest(`ending_at: Field required with ${name}`);
  return width;
}
