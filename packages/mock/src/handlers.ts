import { http, HttpResponse, type RequestHandler } from "msw";
import type { Exchange } from "./exchange.ts";

/** One handler for every origin and everything under `/v1/organizations`. */
export function makeHandlers(exchange: Exchange): RequestHandler[] {
  return [http.all("*/v1/organizations/*", async ({ request }) => (await exchange(request)) ?? HttpResponse.error())];
}
