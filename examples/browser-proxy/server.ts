// A page with the cost of a month, on a server that keeps the key: `node examples/browser-proxy/server.ts`
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { serve } from "srvx";
import { importMap, moduleFile } from "./modules.ts";
import { forward } from "./proxy.ts";

const {
  ANTHROPIC_ADMIN_API_KEY: apiKey,
  ANTHROPIC_BASE_URL: upstream = "https://api.anthropic.com",
  PORT = "0",
} = process.env;
if (!apiKey) throw new Error("Set ANTHROPIC_ADMIN_API_KEY. It stays on this server.");

const page = (name: string): Promise<string> => readFile(join(import.meta.dirname, "page", name), "utf8");
const content = (body: string, type: string): Response =>
  new Response(body, { headers: { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" } });

const answer = async (request: Request): Promise<Response> => {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith("/api/")) return forward(request, { apiKey, upstream, prefix: "/api" });
  if (pathname === "/") return content((await page("index.html")).replace("{{importMap}}", importMap), "text/html");
  if (pathname === "/page.js") return content(await page("page.js"), "text/javascript");
  const module = await moduleFile(pathname);
  return module === undefined ? new Response("Not found", { status: 404 }) : content(module, "text/javascript");
};

const server = serve({ fetch: answer, hostname: "127.0.0.1", port: Number(PORT), silent: true });
await server.ready();
console.log(JSON.stringify({ url: server.url }));
