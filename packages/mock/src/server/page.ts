import type { Edges } from "../exchange.ts";
import { endpoints } from "../endpoints/all.ts";
import type { Endpoint } from "../endpoints/endpoint.ts";
import type { KeyFamily } from "../http/access.ts";
import { formatInstant } from "../time/instant.ts";
import { faultNames } from "./fault-from-text.ts";
import { type Html, html } from "./html.ts";
import { spendTable } from "./spend.ts";
import { style } from "./style.ts";

const families: Record<KeyFamily, string> = {
  admin: "Admin API key of a Console organization",
  analytics: "Claude Enterprise key with read:analytics: the same figures, as an Enterprise organization sees them",
  oauth: "OAuth token with org:admin, sent as a bearer",
  workspace: "Ordinary workspace key: refused everywhere here",
};

/** The page for people who open the server in a browser: whose figures it holds, and how to ask. */
export function renderPage({ world, keys, clock, requests }: Edges, origin: string): string {
  const { organization } = world;
  const now = formatInstant(clock.now() - (clock.now() % 1000));
  const month = now.slice(0, 8);
  const curl = `curl -H "x-api-key: ${keys.admin}" -H "anthropic-version: 2023-06-01" \\
  "${origin}/v1/organizations/usage_report/messages?starting_at=${month}01T00:00:00Z&group_by[]=model" --globoff`;
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${organization.name}: usage and cost mock</title>
        <link rel="icon" href="data:," />
        <style>
          ${{ html: style }}
        </style>
      </head>
      <body>
        <main>
          <h1>${organization.name}</h1>
          <p class="soft">
            A stand-in for Claude's organization usage and cost API. Nothing here is real. It is
            <time datetime="${now}">${now}</time> in this organization.
          </p>
          ${facts(world.organization, clock.now(), requests.length)}
          <h2>How to ask</h2>
          <div class="scroll" tabindex="0" role="region" aria-label="A request with curl">
            <pre><code>${curl}</code></pre>
          </div>
          <h2>Keys</h2>
          ${table(
            "Keys",
            ["Key", "For"],
            Object.entries(keys).map(
              ([family, key]) =>
                html`<tr>
                  <td><code>${key}</code></td>
                  <td>${families[family as KeyFamily]}</td>
                </tr>`,
            ),
          )}
          <h2>Spend of the last seven days on the cost report</h2>
          ${spendTable(world, clock.now())}
          <h2>Workspaces</h2>
          ${table("Workspaces", ["Name", "Id", "State"], workspaces(organization, clock.now()))}
          <h2>Endpoints</h2>
          ${table("Endpoints", ["GET", "Keys", "Beta header"], endpoints.map(endpointRow))}
          <h2>Faults</h2>
          <p>Start it with <code>--fault NAME</code>, or inject them from a test: ${faultNames.join(", ")}.</p>
        </main>
      </body>
    </html> `;
  return page.html;
}

type Organization = Edges["world"]["organization"];

function facts(organization: Organization, nowMs: number, requests: number): Html {
  const isThere = (fromMs: number, toMs: number | null) => fromMs <= nowMs && (toMs === null || toMs > nowMs);
  const counts: [string, number][] = [
    [
      "Workspaces",
      organization.workspaces.filter((workspace) => isThere(workspace.createdMs, workspace.archivedMs)).length,
    ],
    ["API keys", organization.apiKeys.filter((key) => isThere(key.createdMs, key.archivedMs)).length],
    ["Members", organization.users.filter((user) => isThere(user.addedMs, user.deletedMs)).length],
    [
      "Service accounts",
      organization.serviceAccounts.filter((account) => isThere(account.createdMs, account.archivedMs)).length,
    ],
    ["Requests so far", requests],
  ];
  return html`<dl>
    ${counts.map(
      ([name, count]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${count}</dd>
        </div>`,
    )}
  </dl>`;
}

function workspaces(organization: Organization, nowMs: number): Html[] {
  return organization.workspaces.map(({ name, id, isDefault, archivedMs }) => {
    const state =
      archivedMs !== null && archivedMs <= nowMs
        ? "archived"
        : isDefault
          ? "default: null on the older reports"
          : "active";
    return html`<tr>
      <td>${name}</td>
      <td><code>${id}</code></td>
      <td>${state}</td>
    </tr>`;
  });
}

function endpointRow({ path, access, needsBeta }: Endpoint): Html {
  return html`<tr>
    <td><code>${path}</code></td>
    <td>${access.families.join(", ")}</td>
    <td>${needsBeta ? html`<code>${needsBeta}</code>` : ""}</td>
  </tr>`;
}

function table(label: string, heads: readonly string[], rows: readonly Html[]): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}">
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}
