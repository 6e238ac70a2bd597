import { endpoints } from "../endpoints/all.ts";
import type { Keys } from "../http/access.ts";

/** What the page shows. */
export interface PageContent {
  readonly name: string;
  readonly now: string;
  readonly keys: Keys;
  readonly origin: string;
}

/** The page for people who open the server in a browser: how to send a request, and with which key. */
export function renderPage({ name, now, keys, origin }: PageContent): string {
  const curl = `curl --globoff -H "x-api-key: ${keys.admin}" -H "anthropic-version: 2023-06-01" \\
  "${origin}/v1/organizations/usage_report/messages?starting_at=${now.slice(0, 8)}01T00:00:00Z&group_by[]=model"`;
  const rows = Object.values(endpoints).map(
    ({ path, access }) =>
      `<tr><td><code>${escape(path)}</code></td><td>${escape(access.families.map((family) => keys[family]).join(", "))}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(name)}: usage and cost mock</title>
<link rel="icon" href="data:,">
<style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
h1, p { overflow-wrap: anywhere; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
[role=region] { overflow-x: auto; }
th, td { text-align: left; padding: .25rem 1rem .25rem 0; }
</style>
<main>
<h1>${escape(name)}</h1>
<p>A mock of Claude's organization usage and cost API. Nothing here is real. The time in this organization is ${escape(now)}.</p>
<h2>Send a request</h2>
<div role="region" tabindex="0" aria-label="A request with curl"><pre><code>${escape(curl)}</code></pre></div>
<h2>Endpoints and their keys</h2>
<div role="region" tabindex="0" aria-label="Endpoints"><table>
<thead><tr><th scope="col">GET</th><th scope="col">Keys</th></tr></thead>
<tbody>${rows.join("\n")}</tbody>
</table></div>
</main>
</html>
`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
